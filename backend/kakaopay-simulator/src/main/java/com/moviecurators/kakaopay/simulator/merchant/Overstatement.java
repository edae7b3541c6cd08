package com.moviecurators.kakaopay.simulator.merchant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayAnswer;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayRequest;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;

/** Overstates the amount of a call by 1,000 won. */
final class Overstatement {

	private static final long EXCESS = 1_000;

	private Overstatement() {
	}

	static SimulatorResponse apply(CallExecution execution) {
		if (execution.call() == Call.READY) {
			return SimulatorResponse.of(execution.execute(overstated(execution.request())));
		}
		KakaoPayAnswer answer = execution.execute();
		Map<String, @Nullable Object> body = new LinkedHashMap<>(answer.body());
		for (String name : List.of("amount", "approved_cancel_amount")) {
			body.computeIfPresent(name, (key, amount) -> overstated((Map<?, ?>) amount, "total"));
		}
		return SimulatorResponse.json(answer.httpStatus(), body);
	}

	/** Overstates the request, because the answer of ready contains no amount. */
	private static KakaoPayRequest overstated(KakaoPayRequest request) {
		Map<String, ? extends @Nullable Object> fields = request.fields();
		return (fields != null) ? new KakaoPayRequest(request.authorization(), overstated(fields, "total_amount"))
				: request;
	}

	private static Map<String, @Nullable Object> overstated(Map<?, ? extends @Nullable Object> fields, String name) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>();
		fields.forEach((key, value) -> copy.put(String.valueOf(key), value));
		copy.computeIfPresent(name, (key, value) -> overstated(value));
		return copy;
	}

	private static Object overstated(Object value) {
		String digits = value.toString();
		return digits.matches("-?\\d{1,15}") ? Long.parseLong(digits) + EXCESS : value;
	}

}
