package com.moviecurators.premium.explorer;

import java.net.URI;

import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.payment.MemberResult;
import com.moviecurators.premium.payment.MemberResult.Kind;
import org.jspecify.annotations.Nullable;

/** What a member does on KakaoPay's page, and brings back from it. */
final class AtKakaoPay {

	private final Simulation simulation;

	private final Browser browser;

	private final ClientAddress address;

	private boolean paid;

	private boolean paidInSecondTab;

	private boolean delivered;

	AtKakaoPay(Simulation simulation, Browser browser, ClientAddress address) {
		this.simulation = simulation;
		this.browser = browser;
		this.address = address;
	}

	/** Pays, and returns whether the page allows that still. */
	boolean pay(String page) {
		return isSentBack(this.simulation.engine().pay(page, null));
	}

	/** Cancels, and returns whether the page allows that still. */
	boolean quit(String page) {
		return isSentBack(this.simulation.engine().quit(page));
	}

	private boolean isSentBack(PayerOutcome outcome) {
		if (!(outcome instanceof PayerOutcome.SentTo(URI back))) {
			return false;
		}
		this.browser.sentBack(back);
		this.paid = this.paid || this.browser.token() != null;
		return true;
	}

	/** Pays what was started in another tab, if it leads here, and comes back there. */
	void payInSecondTab(MemberResult started) {
		boolean leadsHere = started.kind() == Kind.SENT_TO_KAKAOPAY;
		if (leadsHere && this.simulation.engine()
			.pay(Browser.pageOf(started), null) instanceof PayerOutcome.SentTo(URI back)) {
			this.paid = true;
			this.paidInSecondTab = true;
			post(String.valueOf(started.order()), Browser.tokenOf(back));
		}
	}

	/** Opens the success route once, and returns whether it answers. */
	boolean arrive(String order, String token) {
		boolean arrived = this.simulation.request((node) -> {
			node.arrive(order, token, this.address);
			return true;
		}, false);
		if (arrived) {
			this.simulation.observations().tokens().arrives(order, this.address, token);
		}
		return noteDelivery(arrived);
	}

	/** Posts the token once, and returns whether that is answered. */
	boolean post(String order, @Nullable String token) {
		MemberResult result = this.simulation.request((node) -> node.approve(order, token), Member.NO_ANSWER);
		this.browser.note(result);
		return noteDelivery(result.kind() != Kind.NO_ANSWER && result.kind() != Kind.TROUBLE);
	}

	private boolean noteDelivery(boolean answered) {
		this.delivered = this.delivered || answered;
		return answered;
	}

	boolean hasPaidInSecondTab() {
		return this.paidInSecondTab;
	}

	/** Whether the member paid, and the server received the return. */
	boolean delivered() {
		return this.paid && this.delivered;
	}

	/** What was done, for the hash of a state. */
	@Override
	public String toString() {
		return this.paid + " " + this.paidInSecondTab + " " + this.delivered;
	}

}
