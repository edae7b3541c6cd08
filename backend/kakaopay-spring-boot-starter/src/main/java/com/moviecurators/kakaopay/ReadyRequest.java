package com.moviecurators.kakaopay;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A payment to be prepared. Amounts in whole won.
 *
 * @param cid merchant code; null takes {@code kakaopay.cid}
 * @param partnerOrderId the merchant's order number, at most 100 characters, unique by
 * the merchant's own care
 * @param partnerUserId the merchant's user id, at most 100 characters, no personal data
 * @param itemName shown to the payer, at most 100 characters
 * @param itemCode product code, at most 100 characters
 * @param quantity above 0
 * @param totalAmount above 0
 * @param taxFreeAmount 0 or more
 * @param vatAmount VAT in the total; null lets KakaoPay compute (total − tax free) / 11
 * @param approvalUrl where the browser returns with {@code pg_token}, at most 255
 * characters
 * @param cancelUrl where the browser returns after a cancel, at most 255 characters
 * @param failUrl where the browser returns after a failure or time-out, at most 255
 * characters
 */
public record ReadyRequest(@Nullable String cid, String partnerOrderId, String partnerUserId, String itemName,
		@Nullable String itemCode, int quantity, long totalAmount, long taxFreeAmount, @Nullable Long vatAmount,
		@Nullable Long greenDeposit, URI approvalUrl, URI cancelUrl, URI failUrl, List<String> availableCards,
		@Nullable PaymentMethodType paymentMethodType, @Nullable Integer installMonth,
		@Nullable Boolean useShareInstallment, Map<String, String> customJson, @Nullable String redirectSchemeUrl) {

	/**
	 * A request with the fields that every payment has, and none of the optional ones.
	 */
	public static ReadyRequest of(String partnerOrderId, String partnerUserId, String itemName, int quantity,
			long totalAmount, long taxFreeAmount, @Nullable Long vatAmount, URI approvalUrl, URI cancelUrl,
			URI failUrl) {
		return new ReadyRequest(null, partnerOrderId, partnerUserId, itemName, null, quantity, totalAmount,
				taxFreeAmount, vatAmount, null, approvalUrl, cancelUrl, failUrl, List.of(), null, null, null, Map.of(),
				null);
	}

}
