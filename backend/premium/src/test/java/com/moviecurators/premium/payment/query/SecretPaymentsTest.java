package com.moviecurators.premium.payment.query;

import java.util.Locale;

import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.PaymentFixture;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a member reads of a payment holds neither its tid nor a token, in no state. */
class SecretPaymentsTest extends PaymentTest {

	@Autowired
	PaymentQueryController controller;

	@Autowired
	JsonMapper json;

	@ParameterizedTest
	@EnumSource
	void holdNoTidAndNoToken(PaymentStatus state) {
		String order = readyOrder();
		this.receiving.receive(order, TOKEN, PaymentFixture.ADDRESS);
		this.jdbc.sql("update payment_attempt set status = ? where order_handle = ?")
			.params(state.name(), order)
			.update();
		SignedInMember me = new SignedInMember(this.member, Role.MEMBER);
		String answers = this.json.writeValueAsString(this.controller.details(me, order, Locale.KOREAN))
				+ this.json.writeValueAsString(this.controller.list(me));
		assertThat(answers).contains(order, state.name()).doesNotContain(TOKEN, tid(order));
	}

	private String tid(String order) {
		return this.jdbc.sql("select tid from payment_attempt where order_handle = ?")
			.param(order)
			.query(String.class)
			.single();
	}

}
