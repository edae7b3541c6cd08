package com.moviecurators.kakaopay.simulator.merchant;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.KakaoPayAnswer;
import com.moviecurators.kakaopay.simulator.fault.Fault.Kind;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;

/**
 * Answers as the live service has been seen to answer now and then. KakaoPay's record is
 * the usual one.
 */
final class Quirks {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

	private static final List<String> AMOUNTS = List.of("amount", "point_amount", "discount_amount", "green_deposit");

	private Quirks() {
	}

	static SimulatorResponse apply(Kind kind, CallExecution execution) {
		KakaoPayAnswer answer = execution.execute();
		Map<String, @Nullable Object> body = new LinkedHashMap<>(answer.body());
		if (kind == Kind.LATER_APPROVED_AT) {
			body.computeIfPresent("approved_at", (name, time) -> aSecondLater(time.toString()));
		}
		else {
			body.computeIfPresent("payment_action_details", (name, actions) -> withoutAmounts((List<?>) actions));
		}
		return SimulatorResponse.json(answer.httpStatus(), body);
	}

	private static String aSecondLater(String time) {
		return TIME.format(LocalDateTime.parse(time).plusSeconds(1));
	}

	private static List<Map<?, ?>> withoutAmounts(List<?> actions) {
		return actions.stream().<Map<?, ?>>map((action) -> {
			Map<Object, @Nullable Object> lean = new LinkedHashMap<>((Map<?, ?>) action);
			AMOUNTS.forEach(lean::remove);
			return lean;
		}).toList();
	}

}
