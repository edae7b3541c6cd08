package com.moviecurators.premium.explorer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayAnswer;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayRequest;
import org.jspecify.annotations.Nullable;

/** Alters what KakaoPay answers. */
final class AnswerFaults {

	private static final int OVERSTATED_BY = 1_000;

	/** Longer than KakaoPay says, and with what no id should have. */
	private static final String ODD_AID = "A'\"<%>\uD83D\uDE00" + "0".repeat(80);

	private final Simulation simulation;

	private final Set<Long> named = new HashSet<>();

	/** Whether inquiries are answered with what became of the payment. */
	private boolean explaining = true;

	AnswerFaults(Simulation simulation) {
		this.simulation = simulation;
	}

	void clear() {
		this.named.clear();
		this.explaining = true;
	}

	void explainPayments(boolean explained) {
		this.explaining = explained;
	}

	/** The answer as it is, or with a status that explains nothing. */
	KakaoPayAnswer explained(Call call, KakaoPayAnswer answer) {
		if (this.explaining || call != Call.ORDER) {
			return answer;
		}
		Map<String, @Nullable Object> copy = new LinkedHashMap<>(answer.body());
		copy.computeIfPresent("status", (name, status) -> "ISSUED_SID");
		return new KakaoPayAnswer(answer.httpStatus(), copy);
	}

	boolean hasNamed(long amount) {
		return this.named.contains(amount);
	}

	/** Refuses a call that has had no effect. */
	KakaoPayAnswer refusal(Fault fault, Call call, KakaoPayRequest request) {
		return switch (fault) {
			case SERVER_ERROR -> error(-503, null);
			case AMBIGUOUS_CODE -> error((call == Call.CANCEL) ? -781 : -780, "BANK_FIRM_UNKNOWN");
			case UNCLEAR_CODE -> {
				this.simulation.engine().failApproval(call, request);
				yield error(-780, "0290");
			}
			case DECLINED -> this.simulation.engine().refuse(call, request, -780, "LACK_BALANCE");
			case KEY_REFUSED -> error(-401, null);
			case UNKNOWN_TID -> error(-721, null);
			case TOLD_TO_WAIT -> error(-10, null);
			default -> throw new IllegalArgumentException(fault + " is no refusal");
		};
	}

	/** Changes the answer of a call that has had its effect. */
	KakaoPayAnswer of(Fault fault, Call call, KakaoPayAnswer answer) {
		return switch (fault) {
			case SERVER_ERROR -> error(-503, null);
			case AMBIGUOUS_CODE -> error((call == Call.CANCEL) ? -781 : -780, "0290");
			case WRONG_AMOUNT -> new KakaoPayAnswer(answer.httpStatus(), overstated(answer.body()));
			case NO_AMOUNT -> new KakaoPayAnswer(answer.httpStatus(), without("amount", answer.body()));
			case ODD_AID -> new KakaoPayAnswer(answer.httpStatus(), odd(answer.body()));
			default -> throw new IllegalArgumentException(fault + " changes no answer");
		};
	}

	private static KakaoPayAnswer error(int code, @Nullable String methodResultCode) {
		return KakaoPayAnswer.scripted(code, methodResultCode);
	}

	private Map<String, @Nullable Object> overstated(Map<String, @Nullable Object> body) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>(body);
		copy.computeIfPresent("amount", (name, amount) -> {
			Map<Object, Object> parts = new LinkedHashMap<>((Map<?, ?>) amount);
			parts.computeIfPresent("total", (total, won) -> {
				long overstated = ((Number) won).longValue() + OVERSTATED_BY;
				this.named.add(overstated);
				return overstated;
			});
			return parts;
		});
		return copy;
	}

	private static Map<String, @Nullable Object> without(String field, Map<String, @Nullable Object> body) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>(body);
		copy.remove(field);
		return copy;
	}

	private static Map<String, @Nullable Object> odd(Map<String, @Nullable Object> body) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>(body);
		copy.computeIfPresent("aid", (name, aid) -> ODD_AID);
		return copy;
	}

}
