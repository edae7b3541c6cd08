package com.moviecurators.kakaopay.simulator;

import com.moviecurators.kakaopay.simulator.engine.Call;
import org.jspecify.annotations.Nullable;

/**
 * A fault that waits for its call.
 *
 * @param call the call that it meets
 * @param fault what goes wrong
 * @param times how many more calls it meets
 * @param partnerOrderId the only order that it meets; null for any
 */
public record ScriptedFault(Call call, Fault fault, int times, @Nullable String partnerOrderId) {

	/** Refuses a script that would meet no call. */
	public ScriptedFault {
		if (times < 1) {
			throw new IllegalArgumentException("times must be at least 1");
		}
	}

	boolean meets(Call other, @Nullable String orderId) {
		return this.call == other && (this.partnerOrderId == null || this.partnerOrderId.equals(orderId));
	}

}
