package com.moviecurators.premium.payment.query;

import java.util.Optional;
import java.util.regex.Pattern;

import com.moviecurators.premium.audit.AuditFact;
import com.moviecurators.premium.audit.AuditFact.Kind;
import com.moviecurators.premium.common.OrderNumber;

/**
 * What a person typed to find payments, and what it is by its shape.
 */
sealed interface SearchText {

	/**
	 * At least four characters of the random part. An order number has a dash after four
	 * signs, where a handle has none.
	 */
	Pattern BEGINNING_OF_AN_ORDER = Pattern.compile("mc-([0-9a-f]{4,32}|[0-9a-f]{32}-[0-9a-f]{0,32})");

	Pattern TID = Pattern.compile("T[0-9A-Za-z]{19}");

	/** Reads the text, which has been stripped. */
	static SearchText of(String text) {
		if (BEGINNING_OF_AN_ORDER.matcher(text).matches()) {
			return new Order(text);
		}
		Optional<OrderNumber> number = OrderNumber.parse(text);
		if (number.isPresent()) {
			return new Number(number.get());
		}
		if (TID.matcher(text).matches()) {
			return new Tid(text);
		}
		return (text.indexOf('@') >= 0) ? new Email(text) : new Name(text);
	}

	/** What was searched for, as the audit log repeats it. */
	AuditFact fact();

	/** The beginning of a handle, or all of it. */
	record Order(String beginning) implements SearchText {

		@Override
		public AuditFact fact() {
			return AuditFact.of(Kind.ORDER, this.beginning);
		}

	}

	/** An order number. */
	record Number(OrderNumber number) implements SearchText {

		@Override
		public AuditFact fact() {
			return AuditFact.of(Kind.ORDER_NUMBER, this.number);
		}

	}

	/** KakaoPay's id of a payment. It is not repeated anywhere. */
	record Tid(String value) implements SearchText {

		@Override
		public AuditFact fact() {
			return AuditFact.of(Kind.TID);
		}

	}

	/** An e-mail, however it is written. */
	record Email(String value) implements SearchText {

		@Override
		public AuditFact fact() {
			return AuditFact.of(Kind.EMAIL, this.value);
		}

	}

	/** The beginning of a display name. What may be a mistyped tid is not repeated. */
	record Name(String beginning) implements SearchText {

		private static final Pattern LONG_CODE = Pattern
			.compile("(?<![0-9A-Za-z])(?=[A-Za-z]*+[0-9])[0-9A-Za-z]{15,}+");

		@Override
		public AuditFact fact() {
			return LONG_CODE.matcher(this.beginning).find() ? AuditFact.of(Kind.LONG_CODE)
					: AuditFact.of(Kind.NAME, this.beginning);
		}

	}

}
