package com.moviecurators.premium.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
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

	/** A tab or a line break may be skipped before the sign of a formula. */
	private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

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
				text(entry.text())));
	}

	private void row(Stream<?> cells) throws IOException {
		this.out.append(cells.map(Object::toString).map(AuditCsv::cell).collect(Collectors.joining(",")))
			.append("\r\n");
	}

	static String cell(String text) {
		boolean formula = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
		return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
