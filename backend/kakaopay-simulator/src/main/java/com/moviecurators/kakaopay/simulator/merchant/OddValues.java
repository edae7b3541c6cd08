package com.moviecurators.kakaopay.simulator.merchant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.moviecurators.kakaopay.simulator.engine.KakaoPayAnswer;
import com.moviecurators.kakaopay.simulator.fault.Fault.Kind;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;

/** Replaces values of an answer by odd ones, at any depth. KakaoPay's record is right. */
final class OddValues {

	private static final int LONG_AID = 80;

	private static final String REPEATED_AID = "A" + "0".repeat(19);

	/** Markup, quotes, a control character, a change of direction and an emoji. */
	private static final String ODD_TEXT = "<b>'\"\\;--\u0000\n\u202e\uD83D\uDE00";

	private OddValues() {
	}

	static SimulatorResponse apply(Kind kind, CallExecution execution) {
		KakaoPayAnswer answer = execution.execute();
		return SimulatorResponse.json(answer.httpStatus(), replaced(answer.body(), replacements(kind)));
	}

	private static Map<String, UnaryOperator<String>> replacements(Kind kind) {
		return switch (kind) {
			case LONG_AID -> Map.of("aid", (aid) -> aid + "f".repeat(LONG_AID - aid.length()));
			case REPEATED_AID -> Map.of("aid", (aid) -> REPEATED_AID);
			case ODD_CHARACTERS -> Map.of("aid", (aid) -> ODD_TEXT, "item_name", (name) -> ODD_TEXT, "approved_id",
					(id) -> ODD_TEXT, "kakaopay_issuer_corp", (name) -> ODD_TEXT, "card_corp_name", (name) -> ODD_TEXT);
			case ODD_DATES -> Map.of("created_at", (time) -> "0001-01-01T00:00:00", "approved_at",
					(time) -> "9999-12-31T23:59:59", "canceled_at", (time) -> "2026-02-30T25:61:61");
			default -> throw new IllegalArgumentException(kind + " replaces no values");
		};
	}

	private static Map<String, @Nullable Object> replaced(Map<?, ? extends @Nullable Object> fields,
			Map<String, UnaryOperator<String>> replacements) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>();
		fields.forEach((name, value) -> {
			UnaryOperator<String> replacement = replacements.get(String.valueOf(name));
			copy.put(String.valueOf(name), (replacement != null && value instanceof String text)
					? replacement.apply(text) : inside(value, replacements));
		});
		return copy;
	}

	private static @Nullable Object inside(@Nullable Object value, Map<String, UnaryOperator<String>> replacements) {
		if (value instanceof List<?> list) {
			return list.stream().map((each) -> inside(each, replacements)).toList();
		}
		return (value instanceof Map<?, ?> fields) ? replaced(fields, replacements) : value;
	}

}
