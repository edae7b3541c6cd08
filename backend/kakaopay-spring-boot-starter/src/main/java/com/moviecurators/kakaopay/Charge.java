package com.moviecurators.kakaopay;

import org.jspecify.annotations.Nullable;

/** Checks the limits that a ready call and a recurring charge share. */
final class Charge {

	static final int NAME_LENGTH = 100;

	static final int PAYLOAD_LENGTH = 200;

	private Charge() {
	}

	static void check(String partnerOrderId, String partnerUserId, String itemName, @Nullable String itemCode,
			int quantity) {
		Check.text("partnerOrderId", partnerOrderId, NAME_LENGTH);
		Check.text("partnerUserId", partnerUserId, NAME_LENGTH);
		Check.text("itemName", itemName, NAME_LENGTH);
		Check.optionalText("itemCode", itemCode, NAME_LENGTH);
		Check.positive("quantity", quantity);
	}

	static void check(long totalAmount, long taxFreeAmount, @Nullable Long vatAmount, @Nullable Long greenDeposit) {
		Check.positive("totalAmount", totalAmount);
		Check.notNegative("taxFreeAmount", taxFreeAmount);
		Check.atMost("taxFreeAmount", taxFreeAmount, "totalAmount", totalAmount);
		Check.notNegative("vatAmount", vatAmount);
		Check.atMost("vatAmount", vatAmount, "totalAmount", totalAmount);
		Check.notNegative("greenDeposit", greenDeposit);
	}

}
