package com.moviecurators.kakaopay;

/** A whole HTTP answer. */
record RawAnswer(int status, byte[] body) {

	private static final int SERVER_ERRORS = 500;

	private static final int TOO_MANY_REQUESTS = 429;

	boolean isSuccess() {
		return this.status >= 200 && this.status < 300;
	}

	boolean isServerError() {
		return this.status >= SERVER_ERRORS || this.status == TOO_MANY_REQUESTS;
	}

	@Override
	public String toString() {
		return "HTTP " + this.status + " with " + this.body.length + " bytes";
	}

}
