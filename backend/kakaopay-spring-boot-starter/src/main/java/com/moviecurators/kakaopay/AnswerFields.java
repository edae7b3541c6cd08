package com.moviecurators.kakaopay;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a JSON object of KakaoPay's with tolerance. Unknown fields are ignored. Null,
 * absent and unreadable fields are equal. Numbers may be texts and texts may be numbers.
 * Only a {@code required} field makes an answer unreadable.
 */
final class AnswerFields {

	private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

	private final JsonNode object;

	AnswerFields(JsonNode object) {
		this.object = object;
	}

	@Nullable String text(String field) {
		JsonNode value = this.object.path(field);
		boolean readable = value.isString() || value.isNumber() || value.isBoolean();
		return (readable && !value.asString().isBlank()) ? value.asString() : null;
	}

	String text(String field, String otherwise) {
		String text = text(field);
		return (text != null) ? text : otherwise;
	}

	String requiredText(String field) {
		return required(field, text(field));
	}

	/**
	 * Reads a field that must equal the request's value. Otherwise the answer belongs to
	 * another payment.
	 */
	String echo(String field, String asked) {
		String answered = requiredText(field);
		if (!answered.equals(asked)) {
			throw new Unreadable(field + " in the answer is not the one that was asked for");
		}
		return answered;
	}

	/** As {@link #echo}, for a field that may be absent. */
	String optionalEcho(String field, String asked) {
		return (text(field) != null) ? echo(field, asked) : asked;
	}

	@Nullable Long number(String field) {
		String text = text(field);
		try {
			return (text != null) ? Long.valueOf(new BigDecimal(text.strip()).longValueExact()) : null;
		}
		catch (ArithmeticException | NumberFormatException ex) {
			return null;
		}
	}

	@Nullable Integer smallNumber(String field) {
		Long number = number(field);
		return (number != null && number.intValue() == number) ? Integer.valueOf(number.intValue()) : null;
	}

	boolean requiredFlag(String field) {
		String text = requiredText(field).toLowerCase(Locale.ROOT);
		if (!text.equals("true") && !text.equals("false")) {
			throw new Unreadable(field + " is neither true nor false");
		}
		return text.equals("true");
	}

	/**
	 * Reads a time. KakaoPay writes Korean time without an offset; a time with an offset
	 * is converted.
	 */
	@Nullable LocalDateTime time(String field) {
		String text = text(field);
		try {
			return (text != null) ? koreanTime(text) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static LocalDateTime koreanTime(String text) {
		TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parse(text);
		return time.isSupported(ChronoField.OFFSET_SECONDS)
				? OffsetDateTime.from(time).atZoneSameInstant(KOREA).toLocalDateTime() : LocalDateTime.from(time);
	}

	URI requiredWebAddress(String field) {
		URI address = address(requiredText(field));
		if (address == null || !Check.isWeb(address)) {
			throw new Unreadable(field + " is no web address");
		}
		return address;
	}

	private static @Nullable URI address(String text) {
		try {
			return new URI(text);
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	@Nullable AnswerFields object(String field) {
		JsonNode value = this.object.path(field);
		return value.isObject() ? new AnswerFields(value) : null;
	}

	List<AnswerFields> objects(String field) {
		return this.object.path(field).valueStream().filter(JsonNode::isObject).map(AnswerFields::new).toList();
	}

	@Nullable Amount amount(String field) {
		AnswerFields amount = object(field);
		Long total = (amount != null) ? amount.number("total") : null;
		return (amount != null && total != null) ? amount.amountOf(total) : null;
	}

	Amount requiredAmount(String field) {
		return required(field, amount(field));
	}

	private Amount amountOf(long total) {
		return new Amount(total, orZero("tax_free"), orZero("vat"), orZero("point"), orZero("discount"),
				orZero("green_deposit"));
	}

	private long orZero(String field) {
		Long number = number(field);
		return (number != null) ? number : 0;
	}

	private static <T> T required(String field, @Nullable T value) {
		if (value == null) {
			throw new Unreadable(field + " is missing or unreadable");
		}
		return value;
	}

}
