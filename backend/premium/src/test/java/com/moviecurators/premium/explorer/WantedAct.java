package com.moviecurators.premium.explorer;

import java.util.Collection;

import com.moviecurators.premium.payment.PaymentDecision;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.PaymentDecision.Status;
import org.jspecify.annotations.Nullable;

/** What two admins want to be done about a payment, until somebody refuses it. */
final class WantedAct {

	private final String order;

	private final Action action;

	private final @Nullable Long amount;

	private final boolean granted;

	private boolean refused;

	/**
	 * Wants something to be done.
	 * @param amount of a refund, in won; null for other actions
	 * @param granted whether KakaoPay carries a refund out
	 */
	WantedAct(String order, Action action, @Nullable Long amount, boolean granted) {
		this.order = order;
		this.action = action;
		this.amount = amount;
		this.granted = granted;
	}

	String order() {
		return this.order;
	}

	Action action() {
		return this.action;
	}

	@Nullable Long amount() {
		return this.amount;
	}

	/** What becomes of the refund. */
	String endOfRefund() {
		return this.granted ? "DONE" : "REFUSED";
	}

	/** It is not possible, and will not be. */
	void refuse() {
		this.refused = true;
	}

	boolean isRefused() {
		return this.refused;
	}

	/** Whether it is among these decisions, with one of these statuses. */
	boolean isIn(Collection<PaymentDecision> decisions, Collection<Status> statuses) {
		return decisions.stream()
			.anyMatch((decision) -> decision.action() == this.action && statuses.contains(decision.status())
					&& (this.amount == null || this.amount == decision.amount()));
	}

	@Override
	public String toString() {
		return this.action + " " + this.amount + " " + this.refused;
	}

}
