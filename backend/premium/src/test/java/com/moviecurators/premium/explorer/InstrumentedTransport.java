package com.moviecurators.premium.explorer;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
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

/**
 * Sends calls to KakaoPay's engine. Request, effect and answer are injection points, also
 * where the answer is an error.
 */
final class InstrumentedTransport implements TestTransport {

	static final String SECRET_KEY = "DEV0000000000000000000000000EXPLORER0000";

	private static final Duration SECONDS = Duration.ofSeconds(20);

	private static final Duration MINUTES = Duration.ofMinutes(35);

	private static final Duration HOURS = Duration.ofHours(2);

	private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {
	};

	private final JsonMapper json = JsonMapper.builder().build();

	private final Simulation simulation;

	private final CallChecks checks;

	private final AnswerFaults answerFaults;

	InstrumentedTransport(Simulation simulation) {
		this.simulation = simulation;
		this.checks = new CallChecks(simulation);
		this.answerFaults = new AnswerFaults(simulation);
	}

	void clear() {
		this.checks.clear();
		this.answerFaults.clear();
	}

	/** Whether KakaoPay says what became of a payment, from here on. */
	void explainPayments(boolean explained) {
		this.answerFaults.explainPayments(explained);
	}

	/** Whether KakaoPay's answers have named this amount. */
	boolean hasNamed(long amount) {
		return this.answerFaults.hasNamed(amount);
	}

	@Override
	public Answer send(String name, byte[] body) throws Silence {
		Call call = Call.named(name).orElseThrow();
		KakaoPayRequest request = new KakaoPayRequest("SECRET_KEY " + SECRET_KEY, this.json.readValue(body, FIELDS));
		CallChecks.Begun begun = this.checks.begins(call, request);
		try {
			Answer answer = answerTo(call, request);
			this.simulation.reach(InjectionPointKind.ANSWER, call.word());
			this.checks.answered(call, request, begun);
			return answer;
		}
		finally {
			this.checks.ends(call, request, begun);
		}
	}

	private Answer answerTo(Call call, KakaoPayRequest request) throws Silence {
		Optional<Fault> before = this.simulation.reach(InjectionPointKind.REQUEST, call.word());
		if (before.isPresent()) {
			return withoutEffect(before.get(), call, request);
		}
		KakaoPayAnswer answer = this.answerFaults.explained(call, this.simulation.engine().take(call, request));
		Optional<Fault> after = this.simulation.reach(InjectionPointKind.EFFECT, call.word());
		return after.isPresent() ? distorted(after.get(), call, answer) : whole(answer);
	}

	private Answer withoutEffect(Fault fault, Call call, KakaoPayRequest request) throws Silence {
		return switch (fault) {
			case CRASH_LATE_EFFECT -> {
				this.simulation.effects().add(call, request, MINUTES);
				this.simulation.cluster().crash();
				throw new Silence();
			}
			case LATE_EFFECT -> later(call, request, SECONDS);
			case LATER_EFFECT -> later(call, request, MINUTES);
			case TOO_LATE_EFFECT -> later(call, request, HOURS);
			case FAILED_THEN_LATE_EFFECT -> {
				this.simulation.effects().addAfterFailure(request, HOURS);
				throw new Silence();
			}
			case SILENCE -> throw new Silence();
			default -> whole(this.answerFaults.refusal(fault, call, request));
		};
	}

	private Answer later(Call call, KakaoPayRequest request, Duration delay) throws Silence {
		this.simulation.effects().add(call, request, delay);
		throw new Silence();
	}

	private Answer distorted(Fault fault, Call call, KakaoPayAnswer answer) throws Silence {
		return switch (fault) {
			case SILENCE -> throw new Silence();
			case GARBAGE -> new Answer(200, "<html>upstream connect error</html>".getBytes());
			default -> whole(this.answerFaults.of(fault, call, answer));
		};
	}

	private Answer whole(KakaoPayAnswer answer) {
		return new Answer(answer.httpStatus(), this.json.writeValueAsBytes(answer.body()),
				this.simulation.clocks().kakaoPay().instant().truncatedTo(ChronoUnit.SECONDS));
	}

}
