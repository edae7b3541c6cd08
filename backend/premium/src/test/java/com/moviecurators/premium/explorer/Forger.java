package com.moviecurators.premium.explorer;

import com.moviecurators.premium.common.ClientAddress;
import com.moviecurators.premium.payment.start.PaymentEntryPoints;

/** Somebody who knows the handle of a member's payment, and has another address. */
record Forger(Simulation simulation, Member victim) {

	/** More than one payment stores. */
	private static final int MANY = 25;

	/** Sends tokens that KakaoPay never issued. */
	void forgeReturns() {
		String order = this.victim.order();
		if (order != null) {
			this.simulation.request((node) -> {
				arrive(node, order, 1);
				return node.approve(order, "forged-token-2");
			}, Member.NO_ANSWER);
		}
	}

	/** Sends more of them than can be stored. */
	void flood() {
		String order = this.victim.order();
		if (order != null) {
			this.simulation.request((node) -> {
				for (int i = 0; i < MANY; i++) {
					arrive(node, order, i);
				}
				return true;
			}, false);
		}
	}

	/** Opens the cancel route. */
	void forgeCancel() {
		String order = this.victim.order();
		if (order != null) {
			this.simulation.request((node) -> node.report(order), Member.NO_ANSWER);
		}
	}

	private void arrive(PaymentEntryPoints node, String order, int number) {
		String token = "forged-token-" + number;
		ClientAddress address = new ClientAddress("forger of " + this.victim.id());
		node.arrive(order, token, address);
		this.simulation.observations().tokens().arrives(order, address, token);
	}

}
