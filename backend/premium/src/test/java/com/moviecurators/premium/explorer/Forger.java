package com.moviecurators.premium.explorer;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.payment.start.PaymentEntryPoints;

/** Somebody who knows the handle of a member's payment, and has another address. */
record Forger(Simulation simulation, Member victim) {

	/** What tokens begin with that KakaoPay never issued. */
	static final String MADE_UP = "forged-token-";

	/** More than one payment stores. */
	private static final int MANY = 25;

	/** All tokens that a forger makes up. */
	static Stream<String> tokens() {
		return IntStream.range(0, MANY).mapToObj((number) -> MADE_UP + number);
	}

	static ClientAddress addressOfForgerOf(Member victim) {
		return new ClientAddress("forger of " + victim.id());
	}

	/** Sends tokens that KakaoPay never issued. */
	void forgeReturns() {
		String order = this.victim.order();
		if (order != null) {
			this.simulation.request((node) -> {
				arrive(node, order, 1);
				return node.approve(order, MADE_UP + 2);
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
		String token = MADE_UP + number;
		ClientAddress address = addressOfForgerOf(this.victim);
		node.arrive(order, token, address);
		this.simulation.observations().tokens().arrives(order, address, token);
	}

}
