package com.moviecurators.premium.explorer;

/** Somebody who knows the handle of a member's payment. */
record Forger(Simulation simulation, Member victim) {

	/** Sends tokens that KakaoPay never issued. */
	void forgeReturns() {
		String order = this.victim.order();
		if (order != null) {
			this.simulation.request((node) -> {
				node.arrive(order, "forged-token-1");
				return node.approve(order, "forged-token-2");
			}, Member.NO_ANSWER);
		}
	}

	/** Opens the cancel route. */
	void forgeCancel() {
		String order = this.victim.order();
		if (order != null) {
			this.simulation.request((node) -> node.report(order), Member.NO_ANSWER);
		}
	}

}
