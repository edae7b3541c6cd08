package com.moviecurators.kakaopay.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.engine.Call;
import org.jspecify.annotations.Nullable;

/** The faults to come, in the order they were asked for. Safe for use by many threads. */
final class FaultScript {

	private final List<Waiting> faults = new ArrayList<>();

	private final Revision revision;

	private long newest;

	FaultScript(Revision revision) {
		this.revision = revision;
	}

	/**
	 * A fault that waits.
	 *
	 * @param number tells it from the others, and is never given twice
	 */
	record Waiting(long number, ScriptedFault fault) {
	}

	synchronized Waiting add(ScriptedFault fault) {
		Waiting waiting = new Waiting(++this.newest, fault);
		this.faults.add(waiting);
		this.revision.next();
		return waiting;
	}

	synchronized List<Waiting> all() {
		return List.copyOf(this.faults);
	}

	synchronized void clear() {
		this.faults.clear();
		this.revision.next();
	}

	/** Forgets one; tells whether it still waited. */
	synchronized boolean remove(long number) {
		this.revision.next();
		return this.faults.removeIf((waiting) -> waiting.number() == number);
	}

	/** Takes the fault that is to meet this call, if there is one. */
	synchronized Optional<Fault> next(Call call, @Nullable String partnerOrderId) {
		for (int i = 0; i < this.faults.size(); i++) {
			ScriptedFault next = this.faults.get(i).fault();
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
			this.faults.set(index, new Waiting(this.faults.get(index).number(),
					new ScriptedFault(next.call(), next.fault(), next.times() - 1, next.partnerOrderId())));
		}
		this.revision.next();
	}

}
