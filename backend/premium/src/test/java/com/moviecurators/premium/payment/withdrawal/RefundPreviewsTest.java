package com.moviecurators.premium.payment.withdrawal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.withdrawal.RefundPreviews.RefundPreview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The reason of a preview, as its reader sees it. */
class RefundPreviewsTest {

	private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");

	private final RefundPreviews previews = new RefundPreviews();

	@Test
	void tellsHowMuchAndUntilWhen() {
		RefundQuote quote = new RefundQuote(RefundCode.LATE_UNUSED, Won.of(25_100), Won.of(10_000), 90,
				LocalDate.of(2026, 12, 23), NOON);
		RefundPreview korean = this.previews.write(quote, Locale.KOREAN);
		assertThat(korean.amount()).isEqualTo(25_100);
		assertThat(korean.accessEndsAt()).isEqualTo(NOON);
		assertThat(korean.reason()).isEqualTo(
				"전액 환불 기한은 지났지만 프리미엄 프로그램을 열지 않으셔서, 12월 23일까지는 결제하신 금액의 90%를 돌려드려요. " + "이미 돌려드린 10,000원은 뺀 금액이에요.");
		assertThat(this.previews.write(quote, Locale.ENGLISH).reason()).isEqualTo(
				"The time for a full refund is over, but you have not opened a Premium programme, so until 23 December "
						+ "you get back 90% of what you paid. The ₩10,000 that you got back before are deducted.");
	}

	@Test
	void namesNoEndOfAccessWhereNothingGoesBack() {
		RefundQuote quote = new RefundQuote(RefundCode.ALREADY_REFUNDED, Won.of(0), Won.of(39_000), 0, null, NOON);
		RefundPreview preview = this.previews.write(quote, Locale.KOREAN);
		assertThat(preview.accessEndsAt()).isNull();
		assertThat(preview.reason()).isEqualTo("환불 가능한 금액 39,000원을 이미 모두 환불해 드렸어요.");
	}

	@ParameterizedTest
	@EnumSource
	void hasASentenceForEachCode(RefundCode code) {
		RefundQuote quote = new RefundQuote(code, Won.of(0), Won.of(0), 90, LocalDate.of(2026, 12, 23), NOON);
		List<String> reasons = Stream.of(Locale.KOREAN, Locale.ENGLISH)
			.map((locale) -> this.previews.write(quote, locale).reason())
			.toList();
		assertThat(reasons).doesNotHaveDuplicates()
			.allSatisfy((reason) -> assertThat(reason).endsWith(".").doesNotContain("{", "}"));
		assertThat(this.previews.write(quote, Locale.FRENCH).reason()).as("Korean by default")
			.isEqualTo(reasons.getFirst());
	}

}
