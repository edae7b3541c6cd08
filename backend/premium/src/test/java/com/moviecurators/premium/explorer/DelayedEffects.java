package com.moviecurators.premium.explorer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayRequest;

/** Calls that take effect at KakaoPay after a while. Until then it is busy with them. */
final class DelayedEffects {

	private final List<Pending> pending = new ArrayList<>();

	private final KakaoPayEngine engine;

	private final Clocks clocks;

	DelayedEffects(KakaoPayEngine engine, Clocks clocks) {
		this.engine = engine;
		this.clocks = clocks;
	}

	void add(Call call, KakaoPayRequest request, Duration delay) {
		Pending effect = pending(call.word(), request, delay);
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
	}

	/** When the next one takes effect. */
	Optional<Instant> next() {
		return this.pending.stream().map(Pending::due).min(Instant::compareTo).map(this.clocks::whenKakaoPayShows);
	}

	/** Lets all that is due take effect. What KakaoPay has nothing to do with is over. */
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
