package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/**
 * Facts of the card that paid, as the approve answer tells them. Everything may be
 * absent.
 */
public record CardInfo(@Nullable String kakaopayPurchaseCorp, @Nullable String kakaopayPurchaseCorpCode,
		@Nullable String kakaopayIssuerCorp, @Nullable String kakaopayIssuerCorpCode, @Nullable String bin,
		@Nullable String cardType, @Nullable String installMonth, @Nullable String approvedId, @Nullable String cardMid,
		@Nullable String interestFreeInstall, @Nullable String installmentType, @Nullable String cardItemCode) {
}
