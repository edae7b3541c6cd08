package com.moviecurators.premium.common.ratelimit;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * One unit of a rate limit, taken before the work that it limits. It stays taken until it
 * is given back. Only the first call of {@link #giveBack()} or {@link #keep()} has an
 * effect.
 */
public final class Permit {

	private final Runnable refund;

	private final AtomicBoolean settled = new AtomicBoolean();

	Permit(Runnable refund) {
		this.refund = refund;
	}

	/** Returns the permit to its limit: nothing was refused. */
	public void giveBack() {
		if (!this.settled.getAndSet(true)) {
			this.refund.run();
		}
	}

	/** Keeps the permit taken, also if it is given back later. */
	public void keep() {
		this.settled.set(true);
	}

	/**
	 * Takes another permit as well. Both are one from then on.
	 * @param next takes the other permit
	 * @throws TooManyRequests if the other one is refused; this one has been given back
	 */
	public Permit and(Supplier<Permit> next) {
		try {
			Permit other = next.get();
			return new Permit(() -> {
				giveBack();
				other.giveBack();
			});
		}
		catch (TooManyRequests ex) {
			giveBack();
			throw ex;
		}
	}

}
