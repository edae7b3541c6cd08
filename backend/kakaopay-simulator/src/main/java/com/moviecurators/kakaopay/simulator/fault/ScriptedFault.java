package com.moviecurators.kakaopay.simulator.fault;

import com.moviecurators.kakaopay.simulator.engine.Call;
import org.jspecify.annotations.Nullable;

/**
 * A fault that is scripted for the next matching calls.
 *
 * @param call the call that it applies to
 * @param fault the fault
 * @param times the number of calls that it still applies to
 * @param partnerOrderId the only order that it applies to; null for any
 */
public record ScriptedFault(Call call, Fault fault, int times, @Nullable String partnerOrderId) {

	/** Rejects a fault that would never apply. */
	public ScriptedFault {
		if (times < 1) {
			throw new IllegalArgumentException("times must be at least 1");
		}
	}

	ScriptedFault used() {
		return new ScriptedFault(this.call, this.fault, this.times - 1, this.partnerOrderId);
	}

	boolean appliesTo(Call other, @Nullable String orderId) {
		return this.call == other && (this.partnerOrderId == null || this.partnerOrderId.equals(orderId));
	}

}
