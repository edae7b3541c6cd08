package com.moviecurators.kakaopay.simulator.engine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Recurring payments are refused, because they are not simulated. */
class RecurringPaymentTests {

	@ParameterizedTest
	@ValueSource(strings = { "TCSUBSCRIP", "TCSEQUENCE" })
	void refusesThePaymentOfARecurringCid(String cid) {
		Shop shop = new Shop();
		KakaoPayAnswer answer = shop.call(Call.READY, Shop.ready().with("cid", cid));
		assertThat(Shop.code(answer)).isEqualTo(-731);
		assertThat((String) Shop.at(answer, "error_message")).contains(cid, "recurring", "not simulated");
		assertThat(shop.engine.payments()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "TCSUBSCRIP", "TCSEQUENCE" })
	void takesNoRecurringCidAsASetting(String cid) {
		assertThatIllegalArgumentException().isThrownBy(() -> new EngineSettings().withCid(cid, null))
			.withMessageContaining(cid)
			.withMessageContaining("recurring");
	}

	@ParameterizedTest
	@ValueSource(strings = { "subscription", "manage/subscription/inactive", "manage/subscription/status" })
	void saysThatTheCallsAreNotSimulated(String call) {
		KakaoPayAnswer answer = KakaoPayAnswer.unknownUrl("/online/v1/payment/" + call);
		assertThat(Shop.code(answer)).isEqualTo(-404);
		assertThat((String) Shop.at(answer, "error_message")).contains("recurring", "not simulated");
	}

	@Test
	void saysOfAnyOtherCallThatItIsUnknown() {
		assertThat((String) Shop.at(KakaoPayAnswer.unknownUrl("/online/v1/payment/x"), "error_message"))
			.isEqualTo("unknown URL /online/v1/payment/x");
	}

}
