package com.moviecurators.premium.admin;

import java.time.Instant;
import java.util.List;

import com.moviecurators.premium.account.MemberName;
import com.moviecurators.premium.account.MemberSummary;
import com.moviecurators.premium.payment.PaymentAudit;
import org.jspecify.annotations.Nullable;

/**
 * A payment, its member, and what people have said about it.
 *
 * @param member who pays
 * @param payment everything about it
 * @param revision to be named by whoever acts on what they read here
 * @param notes oldest first
 */
record SupportCase(SupportMember member, PaymentAudit payment, long revision, List<CaseNote> notes) {

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

}
