package com.moviecurators.premium.common;

/**
 * Money: whole Korean won, never negative.
 *
 * @param amount in won
 */
public record Won(long amount) {

	/** The largest number that each reader of JSON holds exactly, browsers too. */
	public static final long MOST_IN_JSON = (1L << 53) - 1;

	public Won {
		if (amount < 0) {
			throw new IllegalArgumentException("Won cannot be negative: " + amount);
		}
	}

	/** The given number of won. */
	public static Won of(long amount) {
		return new Won(amount);
	}

	/** The sum of this and the other. */
	public Won plus(Won other) {
		return new Won(Math.addExact(this.amount, other.amount));
	}

	/** The difference of this and the other. It must not be negative. */
	public Won minus(Won other) {
		return new Won(Math.subtractExact(this.amount, other.amount));
	}

	/**
	 * The VAT in this gross amount: an eleventh of the taxed part, rounded half-up to a
	 * whole won. KakaoPay has the same default.
	 * @param taxFree the part that is not taxed
	 */
	public Won vatContained(Won taxFree) {
		long taxed = minus(taxFree).amount;
		return new Won((taxed * 2 + 11) / 22);
	}

}
