package com.moviecurators.premium.explorer;

/** Somebody who has come by the handle of a member's payment. */
record Forger(Simulation world, Member victim) {

	/** Brings tokens that KakaoPay never gave. */
	void forgesReturns() {
		String order = this.victim.order();
		if (order != null) {
			this.world.served((node) -> {
				node.arrive(order, "forged-token-1");
				return node.approve(order, "forged-token-2");
			}, Member.DEAD);
		}
	}

	/** Opens the cancel route. */
	void forgesCancel() {
		String order = this.victim.order();
		if (order != null) {
			this.world.served((node) -> node.report(order), Member.DEAD);
		}
	}

}
