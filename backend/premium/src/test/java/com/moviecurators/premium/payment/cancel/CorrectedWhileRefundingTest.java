package com.moviecurators.premium.payment.cancel;

import java.time.Duration;

import com.moviecurators.kakaopay.CancelAnswer;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.payment.CancelBooks;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.refund.Refund.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * KakaoPay says that another amount was paid while the amount that was recorded is going
 * back: no won is lost, and a person is alerted.
 */
@ExtendWith(OutputCaptureExtension.class)
class CorrectedWhileRefundingTest extends ConsoleRefundTest {

	private static final long MORE = 40_000;

	/** KakaoPay compares the amount that can be cancelled. */
	@ParameterizedTest
	@ValueSource(longs = { MORE, 38_000 })
	void beforeTheCall(long corrected, CapturedOutput output) {
		String order = paidAgain();
		this.kakaoPay.onOrder(this.books::order);
		this.books.correct(corrected);
		assertLeftToAPerson(order, PaymentStatus.REFUNDING, output);
		assertThat(this.kakaoPay.cancels).as("refused, and not repeated").hasSize(1);
		assertThat(rows(order)).containsExactly("RULE REFUSED 39000");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void duringTheCall(boolean answered, CapturedOutput output) {
		String order = paidAgain();
		correctDuringTheCall(answered);
		assertLeftToAPerson(order, PaymentStatus.REFUNDING, output);
		assertRestIsLeft(order, "RULE DONE 39000");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void onlyOnce(boolean answered, CapturedOutput output) {
		String order = paidAgain();
		correctDuringTheCall(answered);
		recoverAfter(Duration.ZERO);
		recoverAfter(FIRST_CHECK);
		this.books.correct(CancelBooks.PAID);
		recoverAfter(LEASE);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(rows(order)).containsExactly("RULE DONE 39000");
		assertThat(output).doesNotContain("ALERT");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void ofWhatAMemberGetsBack(boolean called, CapturedOutput output) {
		String order = paidOrder();
		request(order, Origin.MEMBER, CancelBooks.PAID);
		if (called) {
			correctDuringTheCall(true);
		}
		else {
			this.books.correct(MORE);
		}
		assertLeftToAPerson(order, PaymentStatus.APPROVED, output);
		assertThat(this.kakaoPay.cancels).hasSize(1);
		assertRestIsLeft(order, called ? "MEMBER DONE 39000" : "MEMBER REFUSED 39000");
		assertThat(isPremium(this.member)).isEqualTo(!called);
	}

	/**
	 * A person decides, and its records follow KakaoPay's: nothing is granted or lost.
	 */
	@ParameterizedTest
	@ValueSource(longs = { 0, 10_000 })
	void ofAPaymentThatIsOnlyWatched(long partBefore, CapturedOutput output) {
		String order = paidOrder();
		if (partBefore > 0) {
			request(order, Origin.ADMIN, partBefore);
			recoverAfter(GRACE);
		}
		this.books.correct(MORE);
		this.books.console(CancelBooks.PAID - partBefore - 1_000);
		watchInVain(output);
		recoverAfter(A_DAY);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(reasons(order)).endsWith("ANSWER_DIFFERS", "AMOUNT_CORRECTED", "REFUNDED_IN_CONSOLE");
		assertThat(isPremium(this.member)).isTrue();
		assertBooksAgree(order);
		this.books.correct(CancelBooks.PAID);
		recoverAfter(A_DAY);
		assertBooksAgree(order);
		assertThat(output.getAll()).containsOnlyOnce("ALERT");
	}

	/** The access ends with the money, although no record of ours had that amount. */
	@Test
	void ofAPaymentOfWhichAllWentBackByThatAmount(CapturedOutput output) {
		String order = paidOrder();
		this.books.correct(38_000);
		this.books.console(38_000);
		watchInVain(output);
		recoverAfter(A_DAY);
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(rows(order)).containsExactly("CONSOLE DONE 38000");
		assertThat(isPremium(this.member)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void ofAPaymentOfWhichNothingWentBack(boolean takenBack, CapturedOutput output) {
		String order = paidOrder();
		this.books.correct(38_000);
		watchInVain(output);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		this.books.correct(takenBack ? CancelBooks.PAID : 38_000);
		recoverAfter(A_DAY);
		assertThat(reasons(order)).endsWith("ANSWER_DIFFERS", takenBack ? "RECORDS_AGREE" : "AMOUNT_CORRECTED");
		assertThat(status(order)).isEqualTo(takenBack ? PaymentStatus.APPROVED : PaymentStatus.IN_REVIEW);
		assertThat(isPremium(this.member)).isTrue();
	}

	/** KakaoPay may take it back soon, and does not. */
	private void watchInVain(CapturedOutput output) {
		recoverAfter(A_DAY);
		assertThat(output).as("it may take that back").doesNotContain("ALERT");
		for (int i = 0; i < 9; i++) {
			recoverAfter(Duration.ofMinutes(10));
		}
		assertThat(output.getAll()).containsOnlyOnce("ALERT payment needs a person (ANSWER_DIFFERS");
	}

	/** An answer without a total says nothing. */
	@Test
	void byNothing(CapturedOutput output) {
		String order = paidOrder();
		this.books.correct(0);
		recoverAfter(A_DAY);
		assertThat(status(order)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(this.kakaoPay.inquiries).hasSize(1);
		recoverAfter(Duration.ofHours(1));
		assertThat(this.kakaoPay.inquiries).hasSize(1);
		assertThat(output).doesNotContain("ALERT");
	}

	private void correctDuringTheCall(boolean answered) {
		this.kakaoPay.onOrder(this.books::order);
		this.kakaoPay.onCancel((request) -> {
			Outcome<CancelAnswer> answer = this.books.cancelAndCorrect(request, MORE);
			return answered ? answer : ScriptedKakaoPay.unknown();
		});
	}

	/** Neither lost nor called refunded meanwhile. */
	private void assertLeftToAPerson(String order, PaymentStatus meanwhile, CapturedOutput output) {
		recoverAfter(GRACE);
		recoverAfter(FIRST_CHECK);
		recoverAfter(LEASE);
		assertThat(status(order)).isEqualTo(meanwhile);
		assertThat(open(order)).as("in the work list").singleElement().asString().contains("UNKNOWN");
		recoverAfter(A_DAY);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(output.getAll()).containsOnlyOnce("ALERT").contains("ALERT payment needs a person (ANSWER_DIFFERS");
	}

	/** What KakaoPay holds is in our records once it has been asked again. */
	private void assertRestIsLeft(String order, String row) {
		recoverAfter(A_DAY);
		assertThat(status(order)).isEqualTo(PaymentStatus.IN_REVIEW);
		assertThat(rows(order)).containsExactly(row);
		long paid = this.approvals.findByAttemptId(this.attempts.findByOrder(order).orElseThrow().id())
			.orElseThrow()
			.totalAmount();
		assertThat(paid).isEqualTo(row.contains("DONE") ? MORE : paid);
		assertBooksAgree(order);
	}

}
