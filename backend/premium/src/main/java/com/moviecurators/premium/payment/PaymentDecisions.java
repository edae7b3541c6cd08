package com.moviecurators.premium.payment;

import java.util.List;
import java.util.Locale;

import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import org.jspecify.annotations.Nullable;

/**
 * What admins decide about payments. Each act asks KakaoPay first, and names the revision
 * of the case that the admin saw. A refusal is a {@link DecisionRefused}, and has changed
 * nothing but what KakaoPay's answer made known.
 */
public interface PaymentDecisions {

	/**
	 * Carries the act out, or proposes it to a second admin.
	 * @return whether it has taken effect; if not, a refund is under way or a second
	 * admin is waited for
	 */
	boolean decide(Act act);

	/**
	 * Confirms what another admin proposed, and carries it out.
	 * @return as for {@link #decide}
	 */
	boolean confirm(Answer answer);

	/**
	 * Declines what was proposed, also by the same admin.
	 * @param reason why
	 */
	void decline(Answer answer, String reason);

	/** What was decided about the payment, and what may be decided by our records. */
	CaseDecisions ofPayment(String order, SignedInMember reader, Locale locale);

	/**
	 * An act of an admin.
	 *
	 * @param order the handle
	 * @param action what is to be done
	 * @param amount of a refund, whole won, more than 0; null for the others
	 * @param endsAccess whether a refund of a part ends the access
	 * @param reason why, for the other admins
	 * @param revision of the case as the admin saw it
	 */
	record Act(SignedInMember admin, String order, Action action, @Nullable Long amount, boolean endsAccess,
			String reason, long revision) {

		public Act {
			if ((action == Action.REFUND) != (amount != null && amount > 0)) {
				throw new IllegalArgumentException(action + " of " + amount + " won");
			}
		}

	}

	/**
	 * An answer to a proposal.
	 *
	 * @param order the handle
	 * @param decision the proposal's id
	 * @param revision of the case as the admin saw it
	 */
	record Answer(SignedInMember admin, String order, long decision, long revision) {
	}

	/**
	 * The decisions about a payment.
	 *
	 * @param revision counts what has happened in the case. An act names it, so that
	 * nobody decides about what they have not seen
	 * @param decisions the last 200, oldest first; the audit log has all of them
	 * @param actions what the reader may do by our records; the act itself asks KakaoPay
	 */
	record CaseDecisions(long revision, List<PaymentDecision> decisions, List<Possible> actions) {
	}

	/**
	 * An action, and whether our records allow it.
	 *
	 * @param why it is not allowed, in the reader's language
	 */
	record Possible(Action action, boolean allowed, @Nullable String why) {
	}

}
