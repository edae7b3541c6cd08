package com.moviecurators.premium.payment.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static com.moviecurators.premium.payment.timeline.HistoryFixture.asked;
import static com.moviecurators.premium.payment.timeline.HistoryFixture.returned;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every timeline is whole, whatever happened; what timelines say is in
 * {@link GoldenTimelinesTest}.
 */
class TimelineWriterTest {

	private final TimelineWriter writer = new TimelineWriter();

	static Stream<Arguments> legalMoves() {
		return Stream.of(PaymentStatus.values())
			.flatMap((from) -> Stream.of(PaymentStatus.values())
				.filter(from::canBecome)
				.map((to) -> Arguments.of(from, to)));
	}

	@ParameterizedTest
	@MethodSource("legalMoves")
	void writesEveryLegalMoveForEveryReason(PaymentStatus from, PaymentStatus to) {
		for (Reason reason : Reason.values()) {
			for (Actor actor : List.of(Actor.KAKAOPAY, Actor.RECOVERY)) {
				isWhole(returned().then(3, from, Reason.APPROVE_CLAIMED).then(70, to, actor, reason).facts());
				isWhole(returned().claimed(0).then(3, from, Reason.LEASE_OVER).then(0, to, actor, reason).facts(2));
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void endsEveryStatusInASummaryOfItsOwn(PaymentStatus status) {
		TimelineFacts details = returned().then(1, status, Reason.RETURNED).facts();
		List<String> summaries = Arrays.stream(PaymentStatus.values())
			.filter((other) -> other != status)
			.map((other) -> summary(returned().then(1, other, Reason.RETURNED).facts()))
			.toList();
		assertThat(summaries).doesNotContain(summary(details));
		assertThat(summary(details)).isNotEqualTo(texts("").getProperty("summary"));
	}

	@Test
	void hasTheSameKeysInBothLanguages() {
		assertThat(texts("_en").stringPropertyNames())
			.containsExactlyInAnyOrderElementsOf(texts("").stringPropertyNames());
	}

	@Test
	void losesNoApostrophe() {
		assertThat(texts("").values()).noneMatch((text) -> text.toString().contains("'"));
		assertThat(texts("_en").values()).noneMatch((text) -> text.toString().contains("'"));
	}

	@ParameterizedTest
	@EnumSource
	void hasAKeyForEveryReason(Reason reason) {
		assertThat(texts("").stringPropertyNames()).contains(reason.name());
	}

	@ParameterizedTest
	@EnumSource
	void hasASentenceForEachReasonInBothLanguages(Reason reason) {
		isKorean(this.writer.sentence(reason, Locale.KOREAN));
		isEnglish(this.writer.sentence(reason, Locale.US));
		assertThat(this.writer.sentence(reason, Locale.US)).matches("\\p{Lu}.*");
		assertThat(this.writer.sentence(reason, Locale.FRENCH)).isEqualTo(this.writer.sentence(reason, Locale.KOREAN));
	}

	@Test
	void mentionsMoneyInTheSummaryOnly() {
		texts("").forEach((key, text) -> {
			if (!key.toString().startsWith("summary")) {
				assertThat(text.toString()).as(key.toString()).doesNotContain("빠져나", "돈");
			}
		});
	}

	@Test
	void showsTheDateFirstAndWhenItChanges() {
		TimelineFacts details = HistoryFixture.startedAt(Instant.parse("2026-12-31T14:59:50Z"))
			.then(1, PaymentStatus.READY, Reason.READY_ANSWERED)
			.then(9, PaymentStatus.CANCELED, Reason.INQUIRY_QUIT)
			.facts();
		assertThat(this.writer.write(details, Locale.KOREAN).entries()).extracting(Timeline.Entry::text)
			.containsExactly("2026년 12월 31일 23:59:50에 결제를 시작하셨고, 카카오페이 결제 화면이 열렸어요.",
					"2027년 1월 1일 00:00:00에 결제를 취소하셨다고 카카오페이가 알려 줬어요.");
		assertThat(this.writer.write(details, Locale.KOREAN).entries()).extracting(Timeline.Entry::time)
			.containsExactly("23:59:50", "00:00:00");
		assertThat(this.writer.write(details, Locale.UK).entries()).extracting(Timeline.Entry::text)
			.containsExactly("On 31 December 2026 at 23:59:50 KST you started the payment, and KakaoPay’s page opened.",
					"On 1 January 2027 at 00:00:00 KakaoPay told us that you had cancelled.");
	}

	@Test
	void speaksKoreanToEverybodyElse() {
		TimelineFacts details = returned().claimed(0).unknown(3).facts(1);
		assertThat(this.writer.write(details, Locale.FRENCH)).isEqualTo(this.writer.write(details, Locale.KOREAN));
	}

	@ParameterizedTest
	@EnumSource(names = { "TOKEN_REFUSED", "NOT_FINISHED" })
	void saysThatItIsNotPaidOnlyOfWhatWasNeverUnknown(Reason refusal) {
		assertThat(summary(asked().then(1, PaymentStatus.RETURNED, refusal).facts())).startsWith("아직 결제되지 않았어요.");
		HistoryFixture lost = asked().unknown(3).then(5, PaymentStatus.RETURNED, Reason.INQUIRY_NOT_PAID).claimed(2);
		HistoryFixture gone = asked().then(29, PaymentStatus.UNKNOWN, Actor.RECOVERY, Reason.LEASE_OVER)
			.then(0, PaymentStatus.RETURNED, Reason.INQUIRY_NOT_PAID)
			.claimed(2);
		for (HistoryFixture unknown : List.of(lost, gone)) {
			assertThat(summary(unknown.then(1, PaymentStatus.RETURNED, refusal).facts())).contains("아직 확실하지 않아요")
				.doesNotContain("결제되지 않았어요");
		}
	}

	@Test
	void showsHowOftenKakaoPayWasAskedWhileNobodyKnows() {
		assertThat(summary(returned().claimed(0).unknown(3).facts(3))).contains("지금까지 카카오페이에 세 번 물어봤고");
		assertThat(summary(returned().claimed(0).unknown(3).facts(12))).contains("12번");
		assertThat(summary(returned().claimed(0).unknown(3).facts(0))).doesNotContain("지금까지");
	}

	private String summary(TimelineFacts details) {
		return this.writer.write(details, Locale.KOREAN).summary();
	}

	private void isWhole(TimelineFacts details) {
		Timeline korean = this.writer.write(details, Locale.KOREAN);
		Timeline english = this.writer.write(details, Locale.US);
		assertThat(korean.entries()).isNotEmpty().allSatisfy((line) -> isKorean(line.text()));
		assertThat(english.entries()).hasSameSizeAs(korean.entries()).allSatisfy((line) -> isEnglish(line.text()));
		isKorean(korean.summary());
		isEnglish(english.summary());
	}

	private static void isKorean(String text) {
		assertThat(text).matches(".*[가-힣].*\\.").doesNotContain("{", "}", "null", "  ").doesNotStartWith(" ");
	}

	private static void isEnglish(String text) {
		assertThat(text).matches("[^가-힣]+\\.").doesNotContain("{", "}", "null", "  ").doesNotStartWith(" ");
	}

	private static Properties texts(String language) {
		try {
			ClassPathResource file = new ClassPathResource("payment-timeline" + language + ".properties");
			return PropertiesLoaderUtils.loadProperties(new EncodedResource(file, "UTF-8"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
