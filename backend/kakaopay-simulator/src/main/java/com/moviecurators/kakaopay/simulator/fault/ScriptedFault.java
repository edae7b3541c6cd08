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
 * @param tid the only payment that it applies to; null for any
 */
public record ScriptedFault(Call call, Fault fault, int times, @Nullable String partnerOrderId, @Nullable String tid) {

	/** Rejects a fault that would never apply. */
	public ScriptedFault {
		if (times < 1) {
			throw new IllegalArgumentException("times must be at least 1");
		}
	}

	/** Creates a fault of the payments of one order; null for any. */
	public ScriptedFault(Call call, Fault fault, int times, @Nullable String partnerOrderId) {
		this(call, fault, times, partnerOrderId, null);
	}

	ScriptedFault used() {
		return new ScriptedFault(this.call, this.fault, this.times - 1, this.partnerOrderId, this.tid);
	}

	boolean appliesTo(Call other, @Nullable String otherOrderId, @Nullable String otherTid) {
		return this.call == other && (this.partnerOrderId == null || this.partnerOrderId.equals(otherOrderId))
				&& (this.tid == null || this.tid.equals(otherTid));
	}

}
