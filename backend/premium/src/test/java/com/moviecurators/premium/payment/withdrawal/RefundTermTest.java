package com.moviecurators.premium.payment.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import com.moviecurators.premium.common.KoreanDays;
import com.moviecurators.premium.common.Won;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Days are counted in Korea, and shares in tens of won. */
class RefundTermTest {

	@ParameterizedTest
	@CsvSource({ "2026-11-23T00:00:00, 2026-11-30", "2026-11-27T23:59:59.999999, 2026-12-04",
			"2026-11-28T12:00:00, 2026-12-07", "2026-11-29T00:00:00, 2026-12-07", "2026-12-28T09:00:00, 2027-01-04",
			"2028-02-23T09:00:00, 2028-03-01", "2027-02-22T09:00:00, 2027-03-01" })
	void sevenDaysEndWithADayThatIsNotAtTheWeekend(LocalDateTime begin, LocalDate last) {
		assertThat(RefundTerm.WITHDRAWAL.lastDay(inKorea(begin))).isEqualTo(last);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-23T09:00:00, 2026-12-23", "2026-11-26T09:00:00, 2026-12-28",
			"2026-11-27T09:00:00, 2026-12-28", "2027-01-29T09:00:00, 2027-03-01" })
	void soDoThirty(LocalDateTime begin, LocalDate last) {
		assertThat(RefundTerm.USED.lastDay(inKorea(begin))).isEqualTo(last);
	}

	@Test
	void theLastDayCountsToItsEndInKorea() {
		Instant begin = inKorea(LocalDateTime.parse("2026-11-23T23:59:59"));
		Instant midnight = Instant.parse("2026-11-30T15:00:00Z");
		assertThat(RefundTerm.WITHDRAWAL.isOpenAt(begin, begin)).isTrue();
		assertThat(RefundTerm.WITHDRAWAL.isOpenAt(midnight.minusNanos(1000), begin)).isTrue();
		assertThat(RefundTerm.WITHDRAWAL.isOpenAt(midnight, begin)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "39000, WITHDRAWAL, 39000", "39005, WITHDRAWAL, 39005", "39000, LATE_UNUSED, 35100",
			"39005, LATE_UNUSED, 35100", "39000, USED, 19500", "39019, USED, 19500", "39020, USED, 19510",
			"19, USED, 0", "0, WITHDRAWAL, 0", "9007199254740991, LATE_UNUSED, 8106479329266890" })
	void onlyAShareIsCut(long price, RefundTerm term, long share) {
		assertThat(term.share(Won.of(price))).isEqualTo(Won.of(share));
	}

	private static Instant inKorea(LocalDateTime time) {
		return time.atZone(KoreanDays.KOREA).toInstant();
	}

}
