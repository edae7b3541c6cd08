package com.moviecurators.kakaopay.simulator.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

import com.moviecurators.kakaopay.simulator.engine.clock.KoreanTime;
import com.moviecurators.kakaopay.simulator.engine.clock.MovableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DeterminismTests {

	@Test
	void givesTheSameAnswersForTheSameSeedAndSteps() {
		Shop one = new Shop().paid();
		Shop other = new Shop().paid();
		assertThat(one.call(Call.CANCEL, one.cancel(100))).isEqualTo(other.call(Call.CANCEL, other.cancel(100)));
		assertThat(one.payment()).isEqualTo(other.payment());
	}

	@Test
	void givesNoIdTwiceEvenAfterForgetting() {
		Shop shop = new Shop();
		Set<String> tids = new HashSet<>();
		for (int i = 0; i < 1_000; i++) {
			tids.add(shop.prepared().payment().tid());
			shop.engine.clear();
		}
		assertThat(tids).hasSize(1_000);
	}

	@Test
	void keepsPaymentsNewestFirst() {
		Shop shop = new Shop().prepared(Shop.ready().with("partner_order_id", "a"))
			.prepared(Shop.ready().with("partner_order_id", "b"));
		assertThat(shop.engine.payments()).extracting(PaymentView::partnerOrderId).containsExactly("b", "a");
	}

	@Test
	void tellsItsOwnTimeInKorea() {
		assertThat(KoreanTime.text(Instant.parse("2026-11-22T15:30:00.999Z"))).isEqualTo("2026-11-23T00:30:00");
	}

	@Test
	void movesItsClockForwardOnly() {
		MovableClock clock = new MovableClock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
		Clock seoul = clock.withZone(ZoneId.of("Asia/Seoul"));
		clock.advance(Duration.ofMinutes(16));
		assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusSeconds(960));
		assertThat(seoul.instant()).isEqualTo(clock.instant());
		assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ZERO));
		assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
		clock.reset();
		assertThat(seoul.instant()).isEqualTo(Instant.EPOCH);
	}

}
