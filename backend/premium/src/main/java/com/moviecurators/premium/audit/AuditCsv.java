package com.moviecurators.premium.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.moviecurators.premium.account.MemberName;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries as CSV (RFC 4180) for spreadsheets. No cell starts a formula: what could
 * is led by an apostrophe, which spreadsheets show as text.
 */
final class AuditCsv {

	/** Tells spreadsheets that it is UTF-8. */
	private static final char BYTE_ORDER_MARK = '\uFEFF';

	/**
	 * A line break or tab at the beginning, or the sign of a formula after what nobody
	 * sees: spreadsheets may skip blanks and signs without a width.
	 */
	private static final Pattern STARTS_A_FORMULA = Pattern
		.compile("\\A(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{C}\\p{M}]*+[=+\\-@＝＋－＠])");

	private static final List<String> HEADER = List.of("id", "at", "actor_id", "actor", "role", "action", "order",
			"order_number", "member_id", "member", "amount", "text");

	private final Writer out;

	AuditCsv(Writer out) {
		this.out = out;
	}

	void header() throws IOException {
		this.out.append(BYTE_ORDER_MARK);
		row(HEADER.stream());
	}

	void entry(AuditEntryView entry) throws IOException {
		MemberName member = entry.member();
		row(Stream.of(entry.id(), entry.at(), entry.actor().id(), entry.actor().displayName(), entry.role(),
				entry.action(), text(entry.order()), text(entry.orderNumber()), (member != null) ? member.id() : "",
				(member != null) ? member.displayName() : "", (entry.amount() != null) ? entry.amount() : "",
				details(entry)));
	}

	private void row(Stream<?> cells) throws IOException {
		this.out.append(cells.map(Object::toString).map(AuditCsv::cell).collect(Collectors.joining(",")))
			.append("\r\n");
	}

	static String cell(String text) {
		boolean formula = STARTS_A_FORMULA.matcher(text).lookingAt();
		return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
	}

	private static String details(AuditEntryView entry) {
		String facts = entry.facts().stream().map(AuditFact::toString).collect(Collectors.joining(", "));
		return Stream.of(facts, text(entry.text()))
			.filter(Predicate.not(String::isEmpty))
			.collect(Collectors.joining(": "));
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
