package com.moviecurators.benchmarks.measure;

/** A run about which nothing is reported, with the reason. */
public final class Refused extends RuntimeException {

	public Refused(String reason) {
		super(reason);
	}

}
