package com.moviecurators.kakaopay.simulator.engine;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Money in KakaoPay's parts, whole won.
 *
 * @param total the whole amount
 * @param taxFree the part without tax
 * @param vat the value added tax in it
 * @param greenDeposit the cup deposit in it
 */
public record Amount(long total, long taxFree, long vat, long greenDeposit) {

	static final Amount ZERO = new Amount(0, 0, 0, 0);

	/** VAT when the merchant leaves it out: an eleventh of the taxed part, half-up. */
	static long defaultVat(long total, long taxFree) {
		return (2 * (total - taxFree) + 11) / 22;
	}

	Amount plus(Amount other) {
		return new Amount(this.total + other.total, this.taxFree + other.taxFree, this.vat + other.vat,
				this.greenDeposit + other.greenDeposit);
	}

	Amount minus(Amount other) {
		return new Amount(this.total - other.total, this.taxFree - other.taxFree, this.vat - other.vat,
				this.greenDeposit - other.greenDeposit);
	}

	/** The taxed part. */
	long taxed() {
		return this.total - this.taxFree;
	}

	Map<String, @Nullable Object> fields() {
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
