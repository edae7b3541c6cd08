package com.moviecurators.kakaopay.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.engine.Call;
import org.jspecify.annotations.Nullable;

/** The pending faults in the order in which they were added. Thread-safe. */
public final class FaultScript {

	/** The number of faults that can be pending. */
	public static final int CAPACITY = 1_000;

	private final List<PendingFault> faults = new ArrayList<>();

	private final Runnable onChange;

	private long newest;

	/**
	 * Creates an empty script.
	 * @param onChange runs after every change
	 */
	public FaultScript(Runnable onChange) {
		this.onChange = onChange;
	}

	/**
	 * Adds a fault.
	 * @throws IllegalStateException if {@link #CAPACITY} faults are pending
	 */
	public synchronized PendingFault add(ScriptedFault fault) {
		if (this.faults.size() >= CAPACITY) {
			throw new IllegalStateException(CAPACITY + " faults are pending. Remove some first.");
		}
		PendingFault pending = new PendingFault(++this.newest, fault);
		this.faults.add(pending);
		this.onChange.run();
		return pending;
	}

	/** The pending faults. */
	public synchronized List<PendingFault> pending() {
		return List.copyOf(this.faults);
	}

	/** Removes all faults. */
	public synchronized void clear() {
		this.faults.clear();
		this.onChange.run();
	}

	/**
	 * Removes one fault.
	 * @return whether it was still pending
	 */
	public synchronized boolean remove(long number) {
		this.onChange.run();
		return this.faults.removeIf((pending) -> pending.number() == number);
	}

	/** Uses the first fault that applies to a call for a payment. */
	public synchronized Optional<Fault> next(Call call, @Nullable String partnerOrderId, @Nullable String tid) {
		for (int i = 0; i < this.faults.size(); i++) {
			PendingFault pending = this.faults.get(i);
			if (pending.fault().appliesTo(call, partnerOrderId, tid)) {
				use(i, pending);
				return Optional.of(pending.fault().fault());
			}
		}
		return Optional.empty();
	}

	private void use(int index, PendingFault pending) {
		if (pending.fault().times() == 1) {
			this.faults.remove(index);
		}
		else {
			this.faults.set(index, new PendingFault(pending.number(), pending.fault().used()));
		}
		this.onChange.run();
	}

	/**
	 * A pending fault.
	 *
	 * @param number its unique number
	 */
	public record PendingFault(long number, ScriptedFault fault) {
	}

}
