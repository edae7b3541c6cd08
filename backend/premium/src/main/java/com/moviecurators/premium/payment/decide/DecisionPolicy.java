package com.moviecurators.premium.payment.decide;

import java.util.Optional;

import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an admin may do: one refusal or none for each action in each state, and one
 * verdict for each action by what KakaoPay says. No switch has a default, so a new
 * action, state or report does not compile until it has its rules.
 * {@code backend/docs/operating.md} shows them as tables.
 */
final class DecisionPolicy {

	private static final Verdict ALLOWED = new Verdict.Allowed();

	private static final Verdict SECOND_ADMIN = new Verdict.SecondAdmin();

	private DecisionPolicy() {
	}

	/** The verdict for KakaoPay's report of a payment in this state. */
	static Verdict verdict(Action action, KakaoPayReport report, PaymentStatus status) {
		return refusalIn(action, status).<Verdict>map(Verdict.Refused::new).orElseGet(() -> verdict(action, report));
	}

	/** Why the action is not possible in this state, if it is not. */
	static Optional<DecisionRefusal> refusalIn(Action action, PaymentStatus status) {
		boolean endsReview = action == Action.RECORD_AS_PAID || action == Action.CLOSE;
		return Optional.ofNullable(switch (status) {
			case CREATED, READY, RETURNED, APPROVING, UNKNOWN -> DecisionRefusal.UNDECIDED;
			case IN_REVIEW -> null;
			case APPROVED, PARTIALLY_REFUNDED -> endsReview ? DecisionRefusal.RECORDED : null;
			case REFUNDING -> DecisionRefusal.REFUND_OPEN;
			case REFUNDED -> DecisionRefusal.REFUNDED;
			case CANCELED, FAILED, EXPIRED -> endsReview ? DecisionRefusal.CLOSED : DecisionRefusal.NOTHING_PAID;
		});
	}

	/** Why our records refuse the action, if they do. The state allows it. */
	static Optional<DecisionRefusal> refusalByRecords(Action action, CaseState state) {
		return refusalByOpenRefund(action, state).or(() -> Optional.ofNullable(switch (action) {
			case RECORD_AS_PAID -> recording(state);
			case CLOSE -> (state.approval() != null) ? DecisionRefusal.RECORDED : null;
			case REFUND -> refund(state);
			case REFUNDED_ELSEWHERE -> (state.hasRefusedRefund() || state.hasRefundInDoubt()) ? refund(state)
					: DecisionRefusal.NO_REFUSED_REFUND;
		}));
	}

	/**
	 * Nothing is done while a refund is open. If nobody can tell what became of it,
	 * admins may end it by another way of giving the money back.
	 */
	static Optional<DecisionRefusal> refusalByOpenRefund(Action action, CaseState state) {
		boolean possible = !state.hasOpenRefund() || (action == Action.REFUNDED_ELSEWHERE && state.hasRefundInDoubt());
		return possible ? Optional.empty() : Optional.of(DecisionRefusal.REFUND_OPEN);
	}

	private static @Nullable DecisionRefusal recording(CaseState state) {
		if (state.attempt().wentBackElsewhere()) {
			return DecisionRefusal.REFUNDED;
		}
		if (state.wasGranted()) {
			// What follows guards the grant, and nothing is granted again.
			return null;
		}
		if (!state.accountOpen()) {
			return DecisionRefusal.ACCOUNT_CLOSED;
		}
		return state.paidElsewhere() ? DecisionRefusal.PAID_ELSEWHERE : null;
	}

	private static @Nullable DecisionRefusal refund(CaseState state) {
		if (state.approval() == null) {
			return DecisionRefusal.NOTHING_PAID;
		}
		return (state.rest() > 0) ? null : DecisionRefusal.REFUNDED;
	}

	/** What KakaoPay's report allows, whatever the amount. */
	static Verdict verdict(Action action, KakaoPayReport report) {
		return switch (action) {
			case RECORD_AS_PAID -> recordAsPaid(report);
			case CLOSE -> close(report);
			case REFUND -> refund(report);
			case REFUNDED_ELSEWHERE -> refundedElsewhere(report);
		};
	}

	private static Verdict recordAsPaid(KakaoPayReport report) {
		return switch (report) {
			case PAID, PARTLY_REFUNDED -> ALLOWED;
			case ANOTHER_AMOUNT -> SECOND_ADMIN;
			case ANOTHER_PAYER -> refused(DecisionRefusal.ANOTHER_PAYER);
			case NO_AMOUNT -> refused(DecisionRefusal.NO_AMOUNT);
			case REFUNDED, RECORDS_DIFFER, PAYABLE, TIME_OVER, STOPPED, FAILED, CONTRADICTS_ITSELF, UNKNOWN_TID,
					UNKNOWN_TID_AFTER_RETURN, UNCLEAR, NO_TID ->
				notPaid(report);
		};
	}

	/** Never what KakaoPay shows as paid, whoever confirms it. */
	private static Verdict close(KakaoPayReport report) {
		return switch (report) {
			case PAID, ANOTHER_AMOUNT, ANOTHER_PAYER, NO_AMOUNT, PARTLY_REFUNDED, RECORDS_DIFFER, REFUNDED ->
				refused(DecisionRefusal.SAYS_PAID);
			case PAYABLE -> refused(DecisionRefusal.STILL_PAYABLE);
			case TIME_OVER, STOPPED, FAILED, UNKNOWN_TID -> ALLOWED;
			case CONTRADICTS_ITSELF, UNKNOWN_TID_AFTER_RETURN, UNCLEAR, NO_TID -> SECOND_ADMIN;
		};
	}

	private static Verdict refund(KakaoPayReport report) {
		return switch (report) {
			case PAID, ANOTHER_AMOUNT, NO_AMOUNT, PARTLY_REFUNDED -> ALLOWED;
			case ANOTHER_PAYER -> SECOND_ADMIN;
			case REFUNDED, RECORDS_DIFFER, PAYABLE, TIME_OVER, STOPPED, FAILED, CONTRADICTS_ITSELF, UNKNOWN_TID,
					UNKNOWN_TID_AFTER_RETURN, UNCLEAR, NO_TID ->
				notPaid(report);
		};
	}

	/** Always two admins: nothing but their word says that the money went back. */
	private static Verdict refundedElsewhere(KakaoPayReport report) {
		return switch (refund(report)) {
			case Verdict.Allowed _ -> SECOND_ADMIN;
			case Verdict.SecondAdmin _ -> SECOND_ADMIN;
			case Verdict.Refused refused -> refused;
		};
	}

	private static Verdict notPaid(KakaoPayReport report) {
		return refused(switch (report) {
			case REFUNDED -> DecisionRefusal.SAYS_REFUNDED;
			case RECORDS_DIFFER -> DecisionRefusal.RECORDS_DIFFER;
			case UNCLEAR, NO_TID, UNKNOWN_TID, UNKNOWN_TID_AFTER_RETURN, CONTRADICTS_ITSELF ->
				DecisionRefusal.SAYS_NOTHING;
			case PAID, ANOTHER_AMOUNT, ANOTHER_PAYER, NO_AMOUNT, PARTLY_REFUNDED, PAYABLE, TIME_OVER, STOPPED, FAILED ->
				DecisionRefusal.SAYS_NOT_PAID;
		});
	}

	private static Verdict refused(DecisionRefusal refusal) {
		return new Verdict.Refused(refusal);
	}

	/** Whether an action may be carried out. */
	sealed interface Verdict {

		/** At once. */
		record Allowed() implements Verdict {
		}

		/** Once a second admin has confirmed it. */
		record SecondAdmin() implements Verdict {
		}

		/** Not at all. */
		record Refused(DecisionRefusal refusal) implements Verdict {
		}

	}

}
