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

	/** By KakaoPay's clock. */
	private final List<Instant> pending = new ArrayList<>();

	private final KakaoPayEngine engine;

	private final Clocks clocks;

	DelayedEffects(KakaoPayEngine engine, Clocks clocks) {
		this.engine = engine;
		this.clocks = clocks;
	}

	void add(Call call, KakaoPayRequest request, Duration delay) {
		Instant due = this.clocks.kakaoPay().instant().plus(delay);
		this.pending.add(due);
		this.engine.executeLater(call, request, delay, () -> this.pending.remove(due));
	}

	void clear() {
		this.pending.clear();
	}

	/** When the next one takes effect. */
	Optional<Instant> next() {
		return this.pending.stream().min(Instant::compareTo).map(this.clocks::whenKakaoPayShows);
	}

	/** Lets all that is due take effect. */
	void run() {
		this.engine.runLateEffects();
	}

}
