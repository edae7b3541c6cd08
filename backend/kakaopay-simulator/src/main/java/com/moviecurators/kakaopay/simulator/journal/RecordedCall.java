package com.moviecurators.kakaopay.simulator.journal;

import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A merchant's call, or a step of a payer or in the partner console, as the journal shows
 * it, free of secrets.
 *
 * @param caller who made the call
 * @param name the name of the call or step
 * @param order the merchant's order number, if it is known
 * @param authorization the header without its key
 * @param fields the fields of the body; null if it was not a JSON object
 * @param fault the scripted fault in the control API's syntax; null for none
 */
public record RecordedCall(Caller caller, String name, @Nullable String order, @Nullable String authorization,
		@Nullable Map<String, @Nullable Object> fields, @Nullable String fault) {

	/** Masks a merchant's call. */
	public static RecordedCall ofMerchant(String name, @Nullable String order, @Nullable String authorization,
			@Nullable Map<String, ? extends @Nullable Object> fields, @Nullable String fault) {
		return new RecordedCall(Caller.MERCHANT, Mask.shortText(name), masked(order), Mask.authorization(authorization),
				(fields != null) ? Mask.fields(fields) : null, fault);
	}

	/** Masks a payer's step. */
	public static RecordedCall ofPayer(String step, @Nullable String order, Map<String, @Nullable Object> fields) {
		return new RecordedCall(Caller.PAYER, step, masked(order), null, fields, null);
	}

	/** Masks a step in the partner console. */
	public static RecordedCall ofConsole(String step, @Nullable String order, Map<String, @Nullable Object> fields) {
		return new RecordedCall(Caller.CONSOLE, step, masked(order), null, fields, null);
	}

	private static @Nullable String masked(@Nullable String order) {
		return (order != null) ? Mask.shortText(order) : null;
	}

	/** Who made a call. */
	enum Caller {

		/** The merchant's server. */
		MERCHANT,
		/** The payer on the payment page, or a tester who acts for the payer. */
		PAYER,
		/** Someone in the partner console, or a tester who changes KakaoPay's records. */
		CONSOLE;

		String text() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
