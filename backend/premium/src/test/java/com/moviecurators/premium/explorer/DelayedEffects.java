package com.moviecurators.premium.explorer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayRequest;

/** Calls that take effect at KakaoPay after a while. */
final class DelayedEffects {

	/** The time to pay. */
	private static final Duration TIME_TO_PAY = Duration.ofMinutes(15);

	private final List<Pending> pending = new ArrayList<>();

	private final KakaoPayEngine engine;

	private final Clocks clocks;

	private boolean busyWithMadeUp;

	DelayedEffects(KakaoPayEngine engine, Clocks clocks) {
		this.engine = engine;
		this.clocks = clocks;
	}

	/** Until the call takes effect, KakaoPay is busy with it. */
	void add(Call call, KakaoPayRequest request, Duration delay) {
		Pending effect = pending(call.word(), request, delay);
		String token = request.text("pg_token");
		this.busyWithMadeUp |= token != null && token.startsWith(Forger.MADE_UP) && delay.compareTo(TIME_TO_PAY) > 0;
		this.engine.executeLater(call, request, delay, () -> this.pending.remove(effect));
	}

	/** Until an approval takes effect, KakaoPay shows the payment as failed. */
	void addAfterFailure(KakaoPayRequest request, Duration delay) {
		Pending effect = pending("approve after failure", request, delay);
		this.engine.captureAfterFailure(request, delay, () -> this.pending.remove(effect));
	}

	private Pending pending(String what, KakaoPayRequest request, Duration delay) {
		Pending effect = new Pending(what, request, this.clocks.kakaoPay().instant().plus(delay));
		this.pending.add(effect);
		return effect;
	}

	void clear() {
		this.pending.clear();
		this.busyWithMadeUp = false;
	}

	/**
	 * Whether KakaoPay was busy with a made-up token for the rest of the time to pay. It
	 * takes no other token meanwhile, so the member cannot pay.
	 */
	boolean wasBusyWithMadeUp() {
		return this.busyWithMadeUp;
	}

	/** When the next one takes effect. */
	Optional<Instant> next() {
		return this.pending.stream().map(Pending::due).min(Instant::compareTo).map(this.clocks::whenKakaoPayShows);
	}

	/** Lets all that is due take effect. What KakaoPay has not accepted is forgotten. */
	void run() {
		this.engine.runLateEffects();
		Instant now = this.clocks.kakaoPay().instant();
		this.pending.removeIf((effect) -> !effect.due().isAfter(now));
	}

	/** All of them, for the hash of a state. */
	String describe(StateIds ids) {
		Instant now = this.clocks.kakaoPay().instant();
		return this.pending.stream().map((effect) -> effect.describe(ids, now)).toList().toString();
	}

	/**
	 * A call whose effect is yet to come.
	 *
	 * @param due by KakaoPay's clock
	 */
	private record Pending(String what, KakaoPayRequest request, Instant due) {

		String describe(StateIds ids, Instant now) {
			return "%s %s %s %s in %s".formatted(this.what, ids.of("tid", this.request.text("tid")),
					ids.ofToken(this.request.text("pg_token")), this.request.text("cancel_amount"),
					Duration.between(now, this.due));
		}

	}

}
