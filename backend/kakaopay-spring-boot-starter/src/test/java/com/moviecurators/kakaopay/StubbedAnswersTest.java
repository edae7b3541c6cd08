package com.moviecurators.kakaopay;

import java.util.function.Function;

import com.moviecurators.kakaopay.Outcome.Happened;
import com.moviecurators.kakaopay.Outcome.Refused;
import com.moviecurators.kakaopay.Outcome.Unknown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** A client and KakaoPay's stub on a real socket, one pair for each test class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StubbedAnswersTest {

	final KakaoPayStub kakaoPay = new KakaoPayStub();

	final HttpKakaoPayClient client = this.kakaoPay.client();

	@AfterEach
	void reset() {
		this.kakaoPay.reset();
	}

	@AfterAll
	void stop() throws Exception {
		this.client.close();
		this.kakaoPay.close();
	}

	KakaoPayError refused(Call call, int status, String body) {
		Outcome<?> outcome = send(call, status, body);
		assertThat(outcome).isInstanceOf(Refused.class);
		return ((Refused<?>) outcome).reason();
	}

	UnknownCause unknown(Call call, int status, String body) {
		Outcome<?> outcome = send(call, status, body);
		assertThat(outcome).isInstanceOf(Unknown.class);
		return ((Unknown<?>) outcome).cause();
	}

	<T> T happened(Call call, Class<T> type, Function<String, String> change) {
		Outcome<?> outcome = send(call, 200, change.apply(Payments.answer(call)));
		assertThat(outcome).isInstanceOf(Happened.class);
		return type.cast(((Happened<?>) outcome).answer());
	}

	Outcome<?> send(Call call, int status, String body) {
		this.kakaoPay.answers(call, status, body);
		return Payments.send(this.client, call);
	}

}
