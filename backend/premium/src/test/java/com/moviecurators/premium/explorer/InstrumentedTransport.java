package com.moviecurators.premium.explorer;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.moviecurators.kakaopay.TransportedKakaoPay.Answer;
import com.moviecurators.kakaopay.TransportedKakaoPay.Silence;
import com.moviecurators.kakaopay.TransportedKakaoPay.TestTransport;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayAnswer;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends calls to KakaoPay's engine. Request, effect and answer are injection points.
 * Checks the invariants of a call.
 */
final class InstrumentedTransport implements TestTransport {

	static final String SECRET_KEY = "DEV0000000000000000000000000EXPLORER0000";

	private static final Duration DELAY = Duration.ofSeconds(20);

	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {
	};

	private final JsonMapper json = JsonMapper.builder().build();

	private final Map<String, Instant> approving = new HashMap<>();

	private final Simulation simulation;

	InstrumentedTransport(Simulation simulation) {
		this.simulation = simulation;
	}

	@Override
	public Answer send(String name, byte[] body) throws Silence {
		Call call = Call.named(name).orElseThrow();
		KakaoPayRequest request = new KakaoPayRequest("SECRET_KEY " + SECRET_KEY, this.json.readValue(body, FIELDS));
		check(call, request);
		try {
			return answerTo(call, request);
		}
		finally {
			this.approving.remove(request.text("tid"));
		}
	}

	/** No transaction is open during a call, and approve calls do not overlap. */
	private void check(Call call, KakaoPayRequest request) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			this.simulation.violated("I0 nothing held", "a transaction was open while " + call + " was called");
		}
		if (call == Call.APPROVE) {
			this.simulation.engine().countApproveCall(request);
			checkApprove(String.valueOf(request.text("partner_order_id")));
			Instant startedAt = this.approving.put(String.valueOf(request.text("tid")),
					this.simulation.clock().instant());
			if (startedAt != null && this.simulation.clock().instant().isBefore(startedAt.plus(LEASE))) {
				this.simulation.violated("I2 once", "two approve calls of one payment were under way at once");
			}
		}
	}

	/** Whatever refuses a purchase refuses it before the approve call. */
	private void checkApprove(String order) {
		if (this.simulation.records().isClaimedTooLate(order)) {
			this.simulation.violated("I2 once", "an approve call after the time to pay");
		}
		if (this.simulation.records().isRefusable(order)) {
			this.simulation.violated("I2 once", "an approve call that the rules refuse");
		}
	}

	private Answer answerTo(Call call, KakaoPayRequest request) throws Silence {
		Optional<Fault> before = this.simulation.reach(InjectionPointKind.REQUEST, call.word());
		if (before.isPresent()) {
			return withoutEffect(before.get(), call, request);
		}
		KakaoPayAnswer answer = this.simulation.engine().take(call, request);
		Optional<Fault> after = this.simulation.reach(InjectionPointKind.EFFECT, call.word());
		Answer arrived = after.isPresent() ? distorted(after.get(), answer) : whole(answer);
		this.simulation.reach(InjectionPointKind.ANSWER, call.word());
		return arrived;
	}

	private Answer withoutEffect(Fault fault, Call call, KakaoPayRequest request) throws Silence {
		return switch (fault) {
			case SERVER_ERROR -> whole(this.simulation.engine().scriptedError(-503, null));
			case AMBIGUOUS_CODE -> whole(ambiguous(call));
			case DECLINED -> whole(this.simulation.engine().refuse(call, request, -780, "LACK_BALANCE"));
			case KEY_REFUSED -> whole(this.simulation.engine().scriptedError(-401, null));
			case LATE_EFFECT -> {
				this.simulation.delay(DELAY, () -> this.simulation.engine().take(call, request));
				throw new Silence();
			}
			default -> throw new Silence();
		};
	}

	private Answer distorted(Fault fault, KakaoPayAnswer answer) throws Silence {
		return switch (fault) {
			case SERVER_ERROR -> whole(this.simulation.engine().scriptedError(-503, null));
			case AMBIGUOUS_CODE -> whole(ambiguous(Call.APPROVE));
			case GARBAGE -> new Answer(200, "<html>upstream connect error</html>".getBytes());
			case WRONG_AMOUNT -> whole(new KakaoPayAnswer(answer.httpStatus(), overstated(answer.body())));
			default -> throw new Silence();
		};
	}

	private KakaoPayAnswer ambiguous(Call call) {
		return this.simulation.engine().scriptedError((call == Call.CANCEL) ? -781 : -780, "BANK_FIRM_UNKNOWN");
	}

	private static Map<String, @Nullable Object> overstated(Map<String, @Nullable Object> body) {
		Map<String, @Nullable Object> copy = new LinkedHashMap<>(body);
		copy.computeIfPresent("amount", (name, amount) -> {
			Map<Object, Object> parts = new LinkedHashMap<>((Map<?, ?>) amount);
			parts.computeIfPresent("total", (total, won) -> ((Number) won).longValue() + 1_000);
			return parts;
		});
		return copy;
	}

	private Answer whole(KakaoPayAnswer answer) {
		return new Answer(answer.httpStatus(), this.json.writeValueAsBytes(answer.body()),
				this.simulation.clock().instant().truncatedTo(ChronoUnit.SECONDS));
	}

}
