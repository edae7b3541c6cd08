package com.moviecurators.premium.idempotency;

/** The same request is being worked on at this moment. */
public class RequestInProgress extends RuntimeException {

	RequestInProgress() {
		super("The same request is being worked on");
	}

}
