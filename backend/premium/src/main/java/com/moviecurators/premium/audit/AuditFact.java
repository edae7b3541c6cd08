package com.moviecurators.premium.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an entry says besides what a person typed as a reason. The kind and the value are
 * apart, so that each language has words of its own.
 *
 * @param value what was searched for or decided; none where the kind says all
 */
@Schema(name = "AuditFact")
public record AuditFact(Kind kind, @Nullable String value) {

	/** A value is one line, as each fact is a line where it is stored. */
	public AuditFact {
		value = (value != null) ? value.replaceAll("\\R", " ") : null;
	}

	/** Says that of the value, as text. */
	public static AuditFact of(Kind kind, Object value) {
		return new AuditFact(kind, value.toString());
	}

	/** Says that and no more. */
	public static AuditFact of(Kind kind) {
		return new AuditFact(kind, null);
	}

	static @Nullable String write(List<AuditFact> facts) {
		return facts.isEmpty() ? null : facts.stream().map(AuditFact::line).collect(Collectors.joining("\n"));
	}

	static List<AuditFact> read(@Nullable String lines) {
		return (lines == null) ? List.of() : lines.lines().map(AuditFact::ofLine).toList();
	}

	private String line() {
		return (this.value != null) ? this.kind + " " + this.value : this.kind.name();
	}

	private static AuditFact ofLine(String line) {
		int end = line.indexOf(' ');
		return (end < 0) ? of(Kind.valueOf(line)) : of(Kind.valueOf(line.substring(0, end)), line.substring(end + 1));
	}

	/** The fact in plain words, for a spreadsheet. */
	@Override
	public String toString() {
		String name = this.kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
		return (this.value != null) ? name + " " + this.value : name;
	}

	/** What is said. */
	@Schema(name = "AuditFactKind")
	public enum Kind {

		/** The work list was read. */
		WORK_LIST,
		/** Looked for a handle, or its beginning. */
		ORDER,
		/** Looked for an order number. */
		ORDER_NUMBER,
		/** Looked for a tid, which is not repeated. */
		TID,
		/** Looked for what may be a mistyped tid, which is not repeated. */
		LONG_CODE,
		/** Looked for an order by what is none, which is not repeated. */
		NO_ORDER,
		/** Looked for an e-mail. */
		EMAIL,
		/** Looked for the beginning of a display name. */
		NAME,
		/** Looked for payments started on that day, in Korea. */
		DAY,
		/** Looked for payments of so many won. */
		AMOUNT,
		/** Looked for payments in that state. */
		STATUS,
		/** Looked for entries of that account's acts. */
		ACTOR,
		/** Looked for entries about that account. */
		MEMBER,
		/** Looked for entries of that action. */
		ACTION,
		/** Looked for entries of that day, in Korea, or later. */
		FROM,
		/** Looked for entries of that day, in Korea, or earlier. */
		UNTIL,
		/** Asked KakaoPay for that act, proposed, confirmed or declined it. */
		DECISION,
		/** Premium was granted until that moment. */
		PREMIUM_UNTIL

	}

}
