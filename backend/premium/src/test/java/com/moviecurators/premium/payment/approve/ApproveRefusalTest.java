package com.moviecurators.premium.payment.approve;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.KakaoPayErrorClass;
import com.moviecurators.kakaopay.KakaoPayErrorCode;
import com.moviecurators.premium.payment.MethodCodes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Only what the starter knows as "no money moved" may close an attempt. */
class ApproveRefusalTest {

	private static final Set<KakaoPayErrorClass> OPEN = EnumSet.of(KakaoPayErrorClass.AMBIGUOUS,
			KakaoPayErrorClass.SERVER_TROUBLE);

	private static final Set<KakaoPayErrorClass> UNPAID = EnumSet.of(KakaoPayErrorClass.CERTAIN,
			KakaoPayErrorClass.RETRY_WITH_NEW_PAYMENT);

	@ParameterizedTest
	@EnumSource
	void followsTheErrorClassWhateverTheMethodAnswers(KakaoPayErrorCode code) {
		List<String> closedWithoutProof = MethodCodes.all().filter((method) -> {
			KakaoPayError error = error(code.code(), method);
			return !OPEN.contains(error.errorClass()) && ApproveRefusal.of(error).end() != null
					&& !UNPAID.contains(error.errorClass());
		}).toList();
		assertThat(closedWithoutProof).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void knowsNoRefusalForWhatTheStarterLeavesOpen(KakaoPayErrorCode code) {
		KakaoPayError error = error(code.code(), null);
		if (OPEN.contains(error.errorClass())) {
			assertThatIllegalArgumentException().isThrownBy(() -> ApproveRefusal.of(error));
		}
		else {
			assertThat(ApproveRefusal.of(error)).isNotNull();
		}
	}

	@ParameterizedTest
	@CsvSource({ "-10", "-429", "-9", "-5", "-4", "-3", "-8", "-401", "-731", "-803" })
	void retriesWhereKakaoPayWantsUsToWaitOrOurSettingIsWrong(int code) {
		assertThat(ApproveRefusal.of(error(code, null))).isEqualTo(ApproveRefusal.NOT_NOW);
	}

	private static KakaoPayError error(int code, String method) {
		return new KakaoPayError(code, "scripted", method, null, 400);
	}

}
