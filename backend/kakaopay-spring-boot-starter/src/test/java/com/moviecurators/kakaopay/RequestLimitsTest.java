package com.moviecurators.kakaopay;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Requests outside KakaoPay's published limits are refused before anything is sent. */
class RequestLimitsTest {

	private static final String HUNDRED = "가".repeat(100);

	private static final URI URL = URI.create("https://shop.example.com/return");

	@ParameterizedTest(name = "{1}")
	@MethodSource("refused")
	void refuses(Supplier<?> request, String sentence) {
		assertThatIllegalArgumentException().isThrownBy(request::get).withMessage(sentence);
	}

	static Stream<Arguments> refused() {
		return Stream.of(ready(), approve(), cancel(), charge(), others()).flatMap((rows) -> rows);
	}

	private static Stream<Arguments> ready() {
		return Stream.of(row(() -> ready("cid", "SHORT"), "cid must have exactly 10 characters"),
				row(() -> ready("order", " "), "partnerOrderId must not be blank"),
				row(() -> ready("order", HUNDRED + "1"), "partnerOrderId must have at most 100 characters, not 101"),
				row(() -> ready("user", HUNDRED + "1"), "partnerUserId must have at most 100 characters, not 101"),
				row(() -> ready("item", HUNDRED + "1"), "itemName must have at most 100 characters, not 101"),
				row(() -> ready("code", HUNDRED + "1"), "itemCode must have at most 100 characters, not 101"),
				row(() -> ready("quantity", 0), "quantity must be above 0, not 0"),
				row(() -> ready("total", 0L), "totalAmount must be above 0, not 0"),
				row(() -> ready("total", -1L), "totalAmount must be above 0, not -1"),
				row(() -> ready("taxFree", -1L), "taxFreeAmount must be 0 or more"),
				row(() -> ready("taxFree", 39_001L), "taxFreeAmount must not be above totalAmount"),
				row(() -> ready("vat", -1L), "vatAmount must be 0 or more"),
				row(() -> ready("vat", 39_001L), "vatAmount must not be above totalAmount"),
				row(() -> ready("deposit", -1L), "greenDeposit must be 0 or more"),
				row(() -> ready("url", URI.create("/relative")),
						"approvalUrl must be an absolute http or https address"),
				row(() -> ready("url", URI.create("shop://back")),
						"approvalUrl must be an absolute http or https address"),
				row(() -> ready("url", URI.create("https://s.example.com/" + "a".repeat(234))),
						"approvalUrl must have at most 255 characters, not 256"),
				row(() -> ready("method", PaymentMethodType.OTHER), "paymentMethodType must be CARD, MONEY or null"),
				row(() -> ready("month", 13), "installMonth must be 0 to 12"),
				row(() -> ready("month", -1), "installMonth must be 0 to 12"));
	}

	private static Stream<Arguments> approve() {
		return Stream.of(row(() -> approve("", "o", "u", "t", null, null), "tid must not be blank"),
				row(() -> approve("T", "", "u", "t", null, null), "partnerOrderId must not be blank"),
				row(() -> approve("T", "o", "", "t", null, null), "partnerUserId must not be blank"),
				row(() -> approve("T", "o", "u", " ", null, null), "pgToken must not be blank"),
				row(() -> approve("T", "o", "u", "t", "a".repeat(201), null),
						"payload must have at most 200 characters, not 201"),
				row(() -> approve("T", "o", "u", "t", null, -1L), "totalAmount must be 0 or more"));
	}

	private static Stream<Arguments> cancel() {
		return Stream.of(row(() -> cancel(0, 0, null, null), "cancelAmount must be above 0, not 0"),
				row(() -> cancel(100, -1, null, null), "cancelTaxFreeAmount must be 0 or more"),
				row(() -> cancel(100, 101, null, null), "cancelTaxFreeAmount must not be above cancelAmount"),
				row(() -> cancel(100, 0, -1L, null), "cancelVatAmount must be 0 or more"),
				row(() -> cancel(100, 0, 101L, null), "cancelVatAmount must not be above cancelAmount"),
				row(() -> cancel(100, 0, null, 99L),
						"cancelAvailableAmount includes this request, so it must not be below cancelAmount"));
	}

	private static Stream<Arguments> charge() {
		return Stream.of(row(() -> charge("", 1, 1), "sid must not be blank"),
				row(() -> charge("S", 0, 1), "quantity must be above 0, not 0"),
				row(() -> charge("S", 1, 0), "totalAmount must be above 0, not 0"));
	}

	private static Stream<Arguments> others() {
		return Stream.of(row(() -> new OrderRequest(null, ""), "tid must not be blank"),
				row(() -> new OrderRequest("", "T"), "cid must have exactly 10 characters"),
				row(() -> new SidRequest(null, ""), "sid must not be blank"));
	}

	@Test
	void acceptsValuesAtTheLimits() {
		ReadyRequest request = new ReadyRequest("TC0ONETIME", HUNDRED, HUNDRED, HUNDRED, HUNDRED, 1, 1, 1, 1L, 0L,
				URI.create("https://s.example.com/" + "a".repeat(233)), URL, URL, List.of(), null, 12, null, Map.of(),
				null);

		assertThat(request.approvalUrl().toString()).hasSize(255);
		assertThat(approve("T", HUNDRED, HUNDRED, "t", "a".repeat(200), 0L).payload()).hasSize(200);
		assertThat(cancel(100, 100, 100L, 100L).cancelAmount()).isEqualTo(100);
	}

	@Test
	void copiesListsAndMaps() {
		List<String> cards = new ArrayList<>(List.of("KB"));
		Map<String, String> custom = new HashMap<>(Map.of("auto_close", "Y"));
		ReadyRequest request = new ReadyRequest(null, "o", "u", "i", null, 1, 1, 0, null, null, URL, URL, URL, cards,
				null, null, null, custom, null);

		cards.clear();
		custom.clear();

		assertThat(request.availableCards()).containsExactly("KB");
		assertThat(request.customJson()).containsEntry("auto_close", "Y");
	}

	@Test
	void asksForMerchantCodeOfRecurringPaymentsOnlyWhenItIsNeeded() {
		Merchant merchant = new Merchant("KEY", new Merchant.Code("TC0ONETIME", null), null);

		assertThatIllegalStateException().isThrownBy(() -> WireRequest.of(Payments.charge(), merchant))
			.withMessageContaining("kakaopay.subscription-cid");
		assertThat(merchant.recurring("TCSUBSCRIP").cid()).isEqualTo("TCSUBSCRIP");
	}

	@Test
	void sendsSecretWithItsOwnMerchantCodeOnly() {
		Merchant merchant = new Merchant("KEY", new Merchant.Code("TC0ONETIME", "one"),
				new Merchant.Code("TCSUBSCRIP", "two"));

		assertThat(body(merchant, null)).contains("\"cid\":\"TC0ONETIME\",\"cid_secret\":\"one\"");
		assertThat(body(merchant, "TCSUBSCRIP")).contains("\"cid\":\"TCSUBSCRIP\",\"cid_secret\":\"two\"");
		assertThat(body(merchant, "TCSEQUENCE")).contains("\"cid\":\"TCSEQUENCE\"").doesNotContain("cid_secret");
		assertThat(WireRequest.of(Payments.charge(), merchant).body().toString()).contains("\"cid_secret\":\"two\"");
	}

	private static String body(Merchant merchant, @Nullable String cid) {
		return WireRequest.of(new OrderRequest(cid, "T"), merchant).body().toString();
	}

	private static Arguments row(Supplier<?> request, String sentence) {
		return arguments(request, sentence);
	}

	/** A valid request but for one field. */
	private static ReadyRequest ready(String field, Object value) {
		Map<String, Object> one = Map.of(field, value);
		return new ReadyRequest((String) one.get("cid"), (String) one.getOrDefault("order", "o"),
				(String) one.getOrDefault("user", "u"), (String) one.getOrDefault("item", "i"),
				(String) one.get("code"), (Integer) one.getOrDefault("quantity", 1),
				(Long) one.getOrDefault("total", 39_000L), (Long) one.getOrDefault("taxFree", 0L),
				(Long) one.get("vat"), (Long) one.get("deposit"), (URI) one.getOrDefault("url", URL), URL, URL,
				List.of(), (PaymentMethodType) one.get("method"), (Integer) one.get("month"), null, Map.of(), null);
	}

	private static ApproveRequest approve(String tid, String order, String user, String token, @Nullable String payload,
			@Nullable Long total) {
		return new ApproveRequest(null, tid, order, user, token, payload, total);
	}

	private static CancelRequest cancel(long amount, long taxFree, @Nullable Long vat, @Nullable Long available) {
		return new CancelRequest(null, "T", amount, taxFree, vat, available, null);
	}

	private static SubscriptionRequest charge(String sid, int quantity, long total) {
		return new SubscriptionRequest(null, sid, "o", "u", "i", null, quantity, total, 0, null, null, null);
	}

}
