package com.moviecurators.premium.journey;

/**
 * Something that comes back for an order, honest or made up.
 *
 * @param caller who brings it
 * @param route where
 * @param pgToken what the routes with a token bring
 */
record BrowserReturn(Caller caller, Route route, String pgToken) {

	Answer at(String order) {
		return switch (this.route) {
			case SUCCESS -> this.caller.get("/kakaoPay/success?order=" + order + "&pg_token=" + this.pgToken);
			case APPROVE -> this.caller.approve(order, this.pgToken);
			case CANCEL -> this.caller.reportReturn(order, "cancel");
			case FAIL -> this.caller.reportReturn(order, "fail");
		};
	}

	@Override
	public String toString() {
		return switch (this.route) {
			case SUCCESS, APPROVE -> this.route + " with " + this.pgToken.length() + " characters";
			case CANCEL, FAIL -> this.route.name();
		};
	}

	/** How it comes. */
	enum Route {

		/** The address that KakaoPay sends a browser to. */
		SUCCESS,
		/** What the page there posts. */
		APPROVE,
		/** A report that the member stopped. */
		CANCEL,
		/** A report that KakaoPay gave up. */
		FAIL

	}

}
