package com.moviecurators.kakaopay.simulator.engine;

import java.util.List;

import com.moviecurators.kakaopay.simulator.engine.Shop.Body;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CredentialsTests {

	private static final String KEY = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCD";

	private static final String DEV_KEY = "DEV" + KEY.substring(3);

	@Test
	void acceptsBothSchemesForADevelopmentKey() {
		assertThat(codeFor("SECRET_KEY " + DEV_KEY)).isNull();
		assertThat(codeFor("DEV_SECRET_KEY " + DEV_KEY)).isNull();
	}

	@Test
	void acceptsAProductionKeyWithItsOwnSchemeOnly() {
		assertThat(codeFor("SECRET_KEY " + KEY)).isNull();
		assertThat(codeFor("DEV_SECRET_KEY " + KEY)).isEqualTo(-401);
	}

	@Test
	void refusesAMissingHeader() {
		assertThat(codeFor(null)).isEqualTo(-400);
		assertThat(codeFor(" ")).isEqualTo(-400);
	}

	@ParameterizedTest
	@CsvSource({ "KakaoAK " + KEY, KEY, "SECRET_KEY", "SECRET_KEY short", "secret_key " + KEY,
			"SECRET_KEY " + KEY + "X", "Bearer " + KEY })
	void refusesAHeaderOfAnotherShape(String header) {
		assertThat(codeFor(header)).isEqualTo(-401);
	}

	@Test
	void refusesAllKeysButTheAgreedOne() {
		Shop shop = new Shop(new EngineSettings().withSecretKey("agreed"));
		assertThat(codeFor(shop, "SECRET_KEY agreed")).isNull();
		assertThat(codeFor(shop, "SECRET_KEY " + KEY)).isEqualTo(-401);
	}

	@Test
	void tellsNoKeyInItsText() {
		assertThat(new EngineSettings().withSecretKey(KEY).withCid("TC0ONETIME", "cidsecret").toString())
			.doesNotContain(KEY)
			.doesNotContain("cidsecret");
	}

	@Test
	void refusesAnUnknownCid() {
		assertThat(Shop.code(new Shop().call(Call.READY, Shop.ready().with("cid", "TC0NOTHING")))).isEqualTo(-731);
	}

	@Test
	void refusesAMissingOrTooLongCid() {
		assertThat(Shop.code(new Shop().call(Call.READY, Shop.ready().without("cid")))).isEqualTo(-2);
		assertThat(Shop.code(new Shop().call(Call.READY, Shop.ready().with("cid", "TC0ONETIMEX")))).isEqualTo(-2);
	}

	@Test
	void asksForTheSecretOfACidThatHasOne() {
		String secret = "0123456789abcdefghijklmn";
		Shop shop = new Shop(new EngineSettings().withCid("TC0ONETIME", secret));
		assertThat(Shop.code(shop.call(Call.READY, Shop.ready()))).isEqualTo(-733);
		assertThat(Shop.code(shop.call(Call.READY, Shop.ready().with("cid_secret", "wrong")))).isEqualTo(-733);
		assertThat(Shop.code(shop.call(Call.READY, Shop.ready().with("cid_secret", secret)))).isNull();
	}

	@Test
	void refusesASecretForACidThatHasNone() {
		assertThat(Shop.code(new Shop().call(Call.READY, Shop.ready().with("cid_secret", "x")))).isEqualTo(-733);
	}

	@Test
	void refusesThePaymentOfAnotherCid() {
		Shop shop = new Shop(new EngineSettings().withCid("CA00000001", null));
		shop.authenticated();
		for (Call call : List.of(Call.APPROVE, Call.ORDER, Call.CANCEL)) {
			Body body = shop.approve()
				.with("cid", "CA00000001")
				.with("cancel_amount", 1)
				.with("cancel_tax_free_amount", 0);
			assertThat(Shop.code(shop.call(call, body))).as(call.word()).isEqualTo(-731);
		}
	}

	@Test
	void refusesABodyThatIsNoObject() {
		assertThat(Shop.code(new Shop().engine.take(Call.READY, new KakaoPayRequest(Shop.KEY, null)))).isEqualTo(-2);
	}

	private static @Nullable Object codeFor(@Nullable String header) {
		return codeFor(new Shop(), header);
	}

	private static @Nullable Object codeFor(Shop shop, @Nullable String header) {
		return Shop.code(shop.callAs(header, Call.READY, Shop.ready()));
	}

}
