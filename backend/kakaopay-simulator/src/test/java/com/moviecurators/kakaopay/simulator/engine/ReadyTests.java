package com.moviecurators.kakaopay.simulator.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.order.Amount;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadyTests {

	private final Shop shop = new Shop();

	@Test
	void givesATidThreeAddressesAndKoreanTime() {
		KakaoPayAnswer answer = this.shop.call(Call.READY, Shop.ready());
		assertThat(answer.httpStatus()).isEqualTo(200);
		assertThat((String) Shop.at(answer, "tid")).matches("T[0-9a-f]{19}");
		assertThat((String) Shop.at(answer, "next_redirect_pc_url")).matches("http://pay/pc/[0-9a-f]{64}");
		assertThat((String) Shop.at(answer, "next_redirect_mobile_url")).startsWith("http://pay/mobile-web/");
		assertThat((String) Shop.at(answer, "next_redirect_app_url")).startsWith("http://pay/mobile-app/");
		assertThat(Shop.at(answer, "created_at")).isEqualTo("2026-11-22T15:04:05");
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.READY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "partner_order_id", "partner_user_id", "item_name", "quantity", "total_amount",
			"tax_free_amount", "approval_url", "cancel_url", "fail_url" })
	void asksForEachRequiredField(String field) {
		assertThat(Shop.code(this.shop.call(Call.READY, Shop.ready().without(field)))).isEqualTo(-2);
		KakaoPayAnswer answer = this.shop.call(Call.READY, Shop.ready().with(field, null));
		assertThat(Shop.code(answer)).isEqualTo(-2);
		assertThat((String) Shop.at(answer, "error_message")).contains(field);
		assertThat(Shop.code(this.shop.call(Call.READY, Shop.ready().with(field, " ")))).isEqualTo(-2);
		assertThat(this.shop.engine.payments()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "partner_order_id,100", "partner_user_id,100", "item_name,100", "item_code,100" })
	void measuresTextsInCharacters(String field, int limit) {
		assertThat(Shop.code(this.shop.call(Call.READY, Shop.ready().with(field, "가".repeat(limit))))).isNull();
		assertThat(Shop.code(this.shop.call(Call.READY, Shop.ready().with(field, "가".repeat(limit + 1)))))
			.isEqualTo(-2);
	}

	@Test
	void measuresAddresses() {
		String url = "https://shop.example.com/";
		String longest = url + "x".repeat(255 - url.length());
		assertThat(Shop.code(this.shop.call(Call.READY, Shop.ready().with("approval_url", longest)))).isNull();
		assertThat(Shop.code(this.shop.call(Call.READY, Shop.ready().with("approval_url", longest + "x"))))
			.isEqualTo(-2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "shop.example.com/ok", "/ok", "ftp://shop.example.com", "javascript:alert(1)", "http://",
			"https://shop example.com" })
	void refusesReturnAddressesThatAreNoWebAddress(String url) {
		assertThat(Shop.code(this.shop.call(Call.READY, Shop.ready().with("cancel_url", url)))).isEqualTo(-2);
	}

	@Test
	void takesNumbersWrittenAsStrings() {
		this.shop
			.prepared(Shop.ready().with("quantity", "2").with("total_amount", "1100").with("tax_free_amount", "0"));
		assertThat(this.shop.payment().amount()).isEqualTo(new Amount(1_100, 0, 100, 0));
	}

	@Test
	void refusesWhatIsNoWholeNumber() {
		for (Object value : List.of("", "x", "1.5", 1.5, true, List.of(1), Map.of(), 2_147_483_648L, "9".repeat(30))) {
			assertThat(Shop.code(this.shop.call(Call.READY, Shop.ready().with("total_amount", value))))
				.as(value.toString())
				.isEqualTo(-2);
		}
	}

	@Test
	void refusesTextsThatAreNoText() {
		for (Object value : List.of(true, List.of("x"), Map.of("a", "b"))) {
			assertThat(Shop.code(this.shop.call(Call.READY, Shop.ready().with("item_name", value)))).isEqualTo(-2);
		}
	}

	@ParameterizedTest
	@CsvSource({ "total_amount,0,-725", "total_amount,-1,-725", "quantity,0,-726", "quantity,-1,-726",
			"tax_free_amount,-1,-722", "tax_free_amount,33001,-722", "vat_amount,-1,-722", "vat_amount,33001,-722",
			"green_deposit,-1,-722", "green_deposit,33001,-722", "install_month,-1,-2", "install_month,13,-2" })
	void refusesNumbersOutOfRange(String field, int value, int code) {
		assertThat(Shop.code(this.shop.call(Call.READY, Shop.ready().with(field, value)))).isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource({ "33000,0,3000", "100,0,9", "50,0,5", "39000,0,3545", "6,0,1", "5,0,0", "17,0,2", "16,0,1",
			"1100,1100,0", "12000,1000,1000" })
	void takesAnEleventhOfTheTaxedPartHalfUpAsVat(long total, long taxFree, long vat) {
		this.shop.prepared(Shop.ready().with("total_amount", total).with("tax_free_amount", taxFree));
		assertThat(this.shop.payment().amount().vat()).isEqualTo(vat);
	}

	@Test
	void takesTheMerchantsVatAsItIs() {
		this.shop.prepared(Shop.ready().with("total_amount", 396_700).with("vat_amount", 0));
		assertThat(this.shop.payment().amount().vat()).isZero();
	}

	@Test
	void limitsThePaymentIfALimitIsSet() {
		Shop limited = new Shop(new EngineSettings().withMaximumAmount(33_000));
		assertThat(Shop.code(limited.call(Call.READY, Shop.ready()))).isNull();
		assertThat(Shop.code(limited.call(Call.READY, Shop.ready().with("total_amount", 33_001)))).isEqualTo(-797);
	}

	@Test
	void limitsTheMethodsToTheMerchantsChoice() {
		this.shop.prepared(Shop.ready().with("payment_method_type", "MONEY"));
		assertThat(this.shop.payment().methods()).containsExactly(PaymentMethod.MONEY);
		assertThat(Shop.code(this.shop.call(Call.READY, Shop.ready().with("payment_method_type", "CASH"))))
			.isEqualTo(-2);
	}

	@Test
	void readsTheOptionalFields() {
		assertThat(codeWith("available_cards", List.of("SHINHAN", "KAKAOBANK"))).isNull();
		assertThat(codeWith("available_cards", List.of("VISA"))).isEqualTo(-2);
		assertThat(codeWith("available_cards", "SHINHAN")).isEqualTo(-2);
		assertThat(codeWith("available_cards", Arrays.asList("SHINHAN", null))).isEqualTo(-2);
		assertThat(codeWith("use_share_installment", "Y")).isNull();
		assertThat(codeWith("use_share_installment", "X")).isEqualTo(-2);
		assertThat(codeWith("custom_json", Map.of("return_custom_url", "app://"))).isNull();
		assertThat(codeWith("custom_json", Map.of("auto_close", 1))).isEqualTo(-2);
		assertThat(codeWith("item_code", null)).isNull();
		assertThat(codeWith("something_unknown", 1)).isNull();
	}

	@Test
	void doesNotAskForUniqueOrderNumbers() {
		this.shop.prepared().prepared();
		assertThat(this.shop.engine.payments()).hasSize(2);
		assertThat(this.shop.engine.payment("order-1")).contains(this.shop.payment());
	}

	@ParameterizedTest
	@CsvSource({ "https://shop.example.com,true", "https://SHOP.example.com/,true", "https://*.example.com,true",
			"http://shop.example.com,false", "https://shop.example.com:8443,false", "https://*.shop.example.com,false",
			"https://example.com,false", "https://*.com,false" })
	void asksForRegisteredDomains(String registered, boolean accepted) {
		Shop strict = new Shop(new EngineSettings().withRegisteredOrigins(List.of(registered)));
		KakaoPayAnswer answer = strict.call(Call.READY, Shop.ready());
		assertThat(Shop.code(answer)).isEqualTo(accepted ? null : -799);
		if (!accepted) {
			assertThat((String) Shop.at(answer, "error_message")).contains("https://shop.example.com/ok?order=1");
		}
	}

	@Test
	void comparesPortsOfRegisteredDomains() {
		Shop strict = new Shop(new EngineSettings()
			.withRegisteredOrigins(List.of("https://shop.example.com", "http://localhost:8080")));
		assertThat(Shop.code(strict.call(Call.READY, Shop.ready().with("fail_url", "http://localhost:8080/f"))))
			.isNull();
		assertThat(Shop.code(strict.call(Call.READY, Shop.ready().with("fail_url", "http://localhost:8081/f"))))
			.isEqualTo(-799);
	}

	private @Nullable Object codeWith(String field, @Nullable Object value) {
		return Shop.code(this.shop.call(Call.READY, Shop.ready().with(field, value)));
	}

}
