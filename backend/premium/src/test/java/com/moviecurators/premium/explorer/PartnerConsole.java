package com.moviecurators.premium.explorer;

import com.moviecurators.kakaopay.simulator.engine.ChangeOutcome;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import org.jspecify.annotations.Nullable;

/** KakaoPay's partner console, in which money goes back without a call of ours. */
final class PartnerConsole {

	private final KakaoPayEngine engine;

	private int refunds;

	PartnerConsole(KakaoPayEngine engine) {
		this.engine = engine;
	}

	/** A run begins. */
	void clear() {
		this.refunds = 0;
	}

	/** Money of the member's payment goes back. Afterwards recovery looks for it. */
	void refund(Member member, @Nullable Long amount) {
		String order = member.order();
		if (order != null && this.engine.cancelInPartnerConsole(order, amount) instanceof ChangeOutcome.Changed) {
			this.refunds++;
		}
	}

	/** How often money went back in this run. */
	int refunds() {
		return this.refunds;
	}

}
