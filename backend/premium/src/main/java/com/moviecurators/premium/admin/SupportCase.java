package com.moviecurators.premium.admin;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.MemberName;
import com.moviecurators.premium.account.MemberSummary;
import com.moviecurators.premium.payment.PaymentAudit;
import com.moviecurators.premium.payment.PaymentDecision;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.PaymentDecision.Status;
import com.moviecurators.premium.payment.PaymentDecisions;
import org.jspecify.annotations.Nullable;

/**
 * A payment, its member, and what people have said about it.
 *
 * @param member who pays
 * @param payment everything about it
 * @param revision to be named by whoever acts on what they read here
 * @param decisions the last 200, oldest first
 * @param notes oldest first, at most 200
 * @param actions what the reader may do by our records; the act itself asks KakaoPay
 */
record SupportCase(SupportMember member, PaymentAudit payment, long revision, List<CaseDecision> decisions,
		List<CaseNote> notes, List<PossibleAction> actions) {

	/**
	 * A member, as support sees them.
	 *
	 * @param id the end of KakaoPay's {@code partner_user_id}
	 * @param email the one to sign in with
	 * @param displayName as others see it
	 * @param active whether the account is open
	 * @param premium whether they are premium now
	 * @param premiumUntil when premium ends; null if it does not, or there is none
	 */
	record SupportMember(long id, String email, String displayName, boolean active, boolean premium,
			@Nullable Instant premiumUntil) {

		static SupportMember of(MemberSummary member) {
			return new SupportMember(member.id().value(), member.email(), member.displayName(), member.active(),
					member.premium(), member.premiumUntil());
		}

	}

	/** A note. */
	record CaseNote(MemberName by, Instant at, String text) {
	}

	/**
	 * A decision of an admin.
	 *
	 * @param amount whole won that go back, or that were to be paid
	 * @param endsAccess whether a refund ends the access; null for other actions
	 * @param reason why, as the admin wrote it
	 * @param by who decided or proposed it
	 * @param confirmedBy the second admin, who confirmed or declined it
	 * @param declineReason why it was declined
	 */
	record CaseDecision(long id, Action action, long amount, @Nullable Boolean endsAccess, String reason, Status status,
			MemberName by, Instant at, @Nullable MemberName confirmedBy, @Nullable Instant confirmedAt,
			@Nullable String declineReason) {

		static CaseDecision of(PaymentDecision decision, Function<MemberId, MemberName> names) {
			MemberId second = decision.confirmedBy();
			return new CaseDecision(decision.id(), decision.action(), decision.amount(), decision.endsAccess(),
					decision.reason(), decision.status(), names.apply(decision.by()), decision.at(),
					(second != null) ? names.apply(second) : null, decision.confirmedAt(), decision.declineReason());
		}

	}

	/**
	 * An action, and whether our records allow it.
	 *
	 * @param why it is not allowed
	 */
	record PossibleAction(Action action, boolean allowed, @Nullable String why) {

		static PossibleAction of(PaymentDecisions.Possible possible) {
			return new PossibleAction(possible.action(), possible.allowed(), possible.why());
		}

	}

}
