package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * The card of an approved payment. Everything may be absent, for instance if the payment
 * only issued a recurring-payment key.
 *
 * @param kakaopayPurchaseCorp the acquirer's name, Korean
 * @param kakaopayPurchaseCorpCode KakaoPay's code of the acquirer
 * @param kakaopayIssuerCorp the issuer's name, Korean
 * @param kakaopayIssuerCorpCode KakaoPay's code of the issuer
 * @param bin the card number's first digits
 * @param cardType for instance 신용 (credit) or 체크 (debit)
 * @param installMonth months as text, {@code "00"} for a payment at once
 * @param approvedId the card company's approval number
 * @param cardMid the merchant's number at the card company
 * @param interestFreeInstall {@code Y} or {@code N}
 * @param installmentType {@code CARD_INSTALLMENT} or {@code SHARE_INSTALLMENT}; sent even
 * for payments at once
 * @param cardItemCode the card product's code
 */
public record CardInfo(@Nullable String kakaopayPurchaseCorp, @Nullable String kakaopayPurchaseCorpCode,
		@Nullable String kakaopayIssuerCorp, @Nullable String kakaopayIssuerCorpCode, @Nullable String bin,
		@Nullable String cardType, @Nullable String installMonth, @Nullable String approvedId, @Nullable String cardMid,
		@Nullable String interestFreeInstall, @Nullable String installmentType, @Nullable String cardItemCode) {
}
