package com.moviecurators.kakaopay;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A payment to prepare. Amounts are in whole won.
 * <p>
 * Required fields, lengths and the VAT rule are from the KakaoPay developer centre's page
 * on single payments. The minimum of 1 for quantity and total is from KakaoPay's agent
 * toolkit. Older pages describe a first recurring payment of 0 won, but the toolkit
 * refuses it, and so does this client.
 *
 * @param cid merchant code of 10 characters; null takes {@code kakaopay.cid}
 * @param partnerOrderId the merchant's order number, at most 100 characters. KakaoPay
 * does not check its uniqueness
 * @param partnerUserId the merchant's user id, at most 100 characters. Personal data
 * (name, phone, e-mail, login id) is forbidden here
 * @param itemName shown to the payer, at most 100 characters
 * @param itemCode product code, at most 100 characters
 * @param quantity above 0
 * @param totalAmount above 0. Minimum and maximum are not published. KakaoPay refuses
 * amounts above the payer's limit
 * @param taxFreeAmount 0 or more, at most the total
 * @param vatAmount VAT in the total; null lets KakaoPay compute (total − tax free) / 11,
 * rounded half up to whole won
 * @param greenDeposit cup deposit in the total; prevents partial cancels
 * @param approvalUrl the return address after authentication, at most 255 characters.
 * KakaoPay adds {@code pg_token} to its query. Its domain must be registered with
 * KakaoPay. Avoid a fragment, because its treatment is undocumented
 * @param cancelUrl the return address after a cancel, at most 255 characters
 * @param failUrl the return address after a failure or expiry, at most 255 characters
 * @param availableCards the allowed card companies, for instance {@code SHINHAN} or
 * {@code KAKAOBANK}; empty allows all. Needs an agreement with KakaoPay
 * @param paymentMethodType the only method allowed, {@code CARD} or {@code MONEY}; null
 * allows both
 * @param installMonth the fixed instalment months, 0 (at once) to 12; null leaves the
 * choice to the payer
 * @param useShareInstallment whether the merchant bears the interest of instalments;
 * needs an agreement with KakaoPay
 * @param customJson additions to the payment page, for instance
 * {@code return_custom_url}; empty for none
 * @param redirectSchemeUrl the app scheme to return to from payments inside an app
 */
public record ReadyRequest(@Nullable String cid, String partnerOrderId, String partnerUserId, String itemName,
		@Nullable String itemCode, int quantity, long totalAmount, long taxFreeAmount, @Nullable Long vatAmount,
		@Nullable Long greenDeposit, URI approvalUrl, URI cancelUrl, URI failUrl, List<String> availableCards,
		@Nullable PaymentMethodType paymentMethodType, @Nullable Integer installMonth,
		@Nullable Boolean useShareInstallment, Map<String, String> customJson, @Nullable String redirectSchemeUrl) {

	private static final int MAX_INSTALMENT_MONTHS = 12;

	/**
	 * Checks KakaoPay's published limits.
	 * @throws IllegalArgumentException naming the field and its limit
	 */
	public ReadyRequest {
		Check.cid(cid);
		Charge.check(partnerOrderId, partnerUserId, itemName, itemCode, quantity);
		Charge.check(totalAmount, taxFreeAmount, vatAmount, greenDeposit);
		Check.returnUrl("approvalUrl", approvalUrl);
		Check.returnUrl("cancelUrl", cancelUrl);
		Check.returnUrl("failUrl", failUrl);
		Check.that(paymentMethodType != PaymentMethodType.OTHER, "paymentMethodType must be CARD, MONEY or null");
		Check.that(installMonth == null || (installMonth >= 0 && installMonth <= MAX_INSTALMENT_MONTHS),
				"installMonth must be 0 to 12");
		availableCards = List.copyOf(availableCards);
		customJson = Map.copyOf(customJson);
	}

	/**
	 * Creates a request without optional fields.
	 * @param partnerOrderId the merchant's order number, at most 100 characters
	 * @param partnerUserId the merchant's user id, at most 100 characters
	 * @param itemName shown to the payer, at most 100 characters
	 * @param quantity above 0
	 * @param totalAmount whole won, above 0
	 * @param taxFreeAmount whole won, 0 or more
	 * @param vatAmount whole won, or null to let KakaoPay compute it
	 * @param approvalUrl the return address after authentication
	 * @param cancelUrl the return address after a cancel
	 * @param failUrl the return address after a failure
	 * @return a request for {@code kakaopay.cid}
	 * @throws IllegalArgumentException if a field is outside KakaoPay's limits
	 */
	public static ReadyRequest of(String partnerOrderId, String partnerUserId, String itemName, int quantity,
			long totalAmount, long taxFreeAmount, @Nullable Long vatAmount, URI approvalUrl, URI cancelUrl,
			URI failUrl) {
		return new ReadyRequest(null, partnerOrderId, partnerUserId, itemName, null, quantity, totalAmount,
				taxFreeAmount, vatAmount, null, approvalUrl, cancelUrl, failUrl, List.of(), null, null, null, Map.of(),
				null);
	}

}
