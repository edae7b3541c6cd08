package com.moviecurators.premium.payment.cancel;

import java.util.Set;

import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.KakaoPayErrorClass;
import com.moviecurators.kakaopay.KakaoPayErrorCode;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.premium.payment.MethodCodes;
import com.moviecurators.premium.payment.ScriptedKakaoPay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A refund is given up only where the starter knows that no money went back. */
class CancelRefusalTest {

	/** About the rest of the money: an earlier call or the console may have taken it. */
	private static final Set<Integer> ABOUT_THE_REST = Set.of(-710, -711, -722, -724, -725);

	@ParameterizedTest
	@EnumSource
	void followsTheErrorClass(KakaoPayErrorCode code) {
		assertThat(decided(code.code(), null, code.errorClass())).isEqualTo(switch (code.errorClass()) {
			case AMBIGUOUS ->
				(code == KakaoPayErrorCode.NOT_CANCELLABLE) ? CancelRefusal.NOT_CANCELABLE : CancelRefusal.UNKNOWN;
			case SERVER_TROUBLE -> CancelRefusal.UNKNOWN;
			case CONFIGURATION, WAIT -> CancelRefusal.RETRYABLE;
			case CERTAIN, RETRY_WITH_NEW_PAYMENT ->
				ABOUT_THE_REST.contains(code.code()) ? CancelRefusal.UNKNOWN : CancelRefusal.PERMANENT;
		});
	}

	/** A decline of a payment says nothing about a cancel. */
	@Test
	void leavesAFailedCancelOpenWhateverTheMethodAnswers() {
		assertThat(MethodCodes.all()
			.filter((method) -> decided(-781, method, KakaoPayErrorClass.AMBIGUOUS) != CancelRefusal.UNKNOWN))
			.as("but for a payer who has left KakaoMoney")
			.containsExactly("INVALID_CANCEL_STATUS_DEACTIVE");
	}

	private static CancelRefusal decided(int code, String method, KakaoPayErrorClass errorClass) {
		KakaoPayError error = new KakaoPayError(code, "scripted", method, null, 400, errorClass);
		return switch (ScriptedKakaoPay.failed(error)) {
			case Outcome.Refused<?>(KakaoPayError refusal) -> CancelRefusal.of(refusal);
			case Outcome.Unknown<?>(var cause) -> CancelRefusal.of(cause);
			case Outcome.Happened<?> happened -> throw new AssertionError(happened);
		};
	}

}
