package com.moviecurators.premium.journey;

import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** In every state an approve has a clear answer, and takes money in two of them only. */
@DatabaseTest
class ApproveInEveryStateTest extends StatesTest {

	@RunConcurrently
	@ParameterizedTest
	@EnumSource(names = { "READY", "RETURNED" })
	void takesTheMoneyOnceWhereItIsDue(PaymentStatus state) {
		Returned back = reach(state);
		int callsBefore = kakaoPayRecord(back.order()).approveCalls();
		assertAnswer(this.nobody.approve(back.order(), back.pgToken()), "200");
		assertAnswer(this.nobody.approve(back.order(), back.pgToken()), "200");
		assertPaidOnce(this.member, back.order());
		assertThat(kakaoPayRecord(back.order()).approveCalls()).isEqualTo(callsBefore + 1);
	}

	@RunConcurrently
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "READY", "RETURNED" })
	void takesNothingWhereNothingIsDue(PaymentStatus state) {
		Returned back = reach(state);
		PaymentView before = kakaoPayRecord(back.order());
		assertAnswer(this.nobody.approve(back.order(), back.pgToken()), answerIn(state));
		assertThat(status(back.order())).isEqualTo(state.name());
		assertThat(kakaoPayRecord(back.order())).isEqualTo(before);
	}

	@RunConcurrently
	@ParameterizedTest
	@EnumSource
	void takesNothingForAMadeUpToken(PaymentStatus state) {
		Returned back = reach(state);
		PaymentView before = kakaoPayRecord(back.order());
		Answer answer = this.nobody.approve(back.order(), "another-made-up");
		assertThat(answer.status()).as(answer.text()).isIn(202, 409);
		assertThat(status(back.order())).isEqualTo((state == PaymentStatus.READY) ? "RETURNED" : state.name());
		assertThat(kakaoPayRecord(back.order()).status()).isEqualTo(before.status());
		assertThat(kakaoPayRecord(back.order()).actions()).isEqualTo(before.actions());
	}

	private static void assertAnswer(Answer answer, String expected) {
		assertThat((answer.status() + " " + answer.problem()).strip()).as(answer.text()).isEqualTo(expected);
	}

	/** The answer to whoever brings the good token. */
	private static String answerIn(PaymentStatus state) {
		return switch (state) {
			case READY, RETURNED, APPROVED -> "200";
			case APPROVING, UNKNOWN, REFUNDING, IN_REVIEW -> "202";
			case CREATED -> "409 payment-not-finished";
			case CANCELED -> "409 payment-canceled";
			case FAILED -> "409 payment-failed";
			case EXPIRED -> "409 payment-expired";
			case PARTIALLY_REFUNDED, REFUNDED -> "409 payment-refunded";
		};
	}

}
