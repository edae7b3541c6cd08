package com.moviecurators.kakaopay.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.engine.Call;
import org.jspecify.annotations.Nullable;

/** The faults to come, in the order they were asked for. Safe for use by many threads. */
final class FaultScript {

	private final List<ScriptedFault> faults = new ArrayList<>();

	synchronized void add(ScriptedFault fault) {
		this.faults.add(fault);
	}

	synchronized List<ScriptedFault> all() {
		return List.copyOf(this.faults);
	}

	synchronized void clear() {
		this.faults.clear();
	}

	/** Takes the fault that is to meet this call, if there is one. */
	synchronized Optional<Fault> next(Call call, @Nullable String partnerOrderId) {
		for (int i = 0; i < this.faults.size(); i++) {
			ScriptedFault next = this.faults.get(i);
			if (next.meets(call, partnerOrderId)) {
				use(i, next);
				return Optional.of(next.fault());
			}
		}
		return Optional.empty();
	}

	private void use(int index, ScriptedFault next) {
		if (next.times() == 1) {
			this.faults.remove(index);
		}
		else {
			this.faults.set(index,
					new ScriptedFault(next.call(), next.fault(), next.times() - 1, next.partnerOrderId()));
		}
	}

}
