package com.moviecurators.kakaopay.simulator.engine.order;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An amount in whole won, split as KakaoPay splits it.
 *
 * @param total the whole amount
 * @param taxFree the tax-free part
 * @param vat the value added tax included in the total
 * @param greenDeposit the cup deposit included in the total
 */
public record Amount(long total, long taxFree, long vat, long greenDeposit) {

	/** No money. */
	public static final Amount ZERO = new Amount(0, 0, 0, 0);

	/**
	 * Computes VAT that the merchant left out: an eleventh of the taxed part, half-up.
	 */
	public static long defaultVat(long total, long taxFree) {
		return (2 * (total - taxFree) + 11) / 22;
	}

	/** Adds part by part. */
	public Amount plus(Amount other) {
		return new Amount(this.total + other.total, this.taxFree + other.taxFree, this.vat + other.vat,
				this.greenDeposit + other.greenDeposit);
	}

	/** Subtracts part by part. */
	public Amount minus(Amount other) {
		return new Amount(this.total - other.total, this.taxFree - other.taxFree, this.vat - other.vat,
				this.greenDeposit - other.greenDeposit);
	}

	/** The taxed part. */
	public long taxed() {
		return this.total - this.taxFree;
	}

	/** The amount as KakaoPay's JSON object. */
	public Map<String, @Nullable Object> fields() {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("total", this.total);
		fields.put("tax_free", this.taxFree);
		fields.put("vat", this.vat);
		fields.put("point", 0);
		fields.put("discount", 0);
		fields.put("green_deposit", this.greenDeposit);
		return fields;
	}

}
