package com.moviecurators.premium.audit;

import java.util.List;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.SignedInMember;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;

/**
 * What is to stand in the audit log. It is built up from {@link #of}.
 *
 * @param actor who did it, and in which role
 * @param action what
 * @param order the handle of the payment, if it is about one
 * @param orderNumber what people call that payment
 * @param member whose data or money it is about
 * @param amount whole won, if it is about money
 * @param facts what was searched for or decided; cut at 1000 characters (UTF-16) in all.
 * Never a tid, which is stored nowhere but with its payment
 * @param text the reason or note as it was typed; cut as the facts are
 */
@With(AccessLevel.PRIVATE)
public record AuditRecord(SignedInMember actor, AuditAction action, @Nullable String order,
		@Nullable String orderNumber, @Nullable MemberId member, @Nullable Long amount, List<AuditFact> facts,
		@Nullable String text) {

	/** That somebody did this, and nothing more yet. */
	public static AuditRecord of(SignedInMember actor, AuditAction action) {
		return new AuditRecord(actor, action, null, null, null, null, List.of(), null);
	}

	/** About this payment of that member. */
	public AuditRecord about(MemberId payer, String paidOrder, @Nullable String number) {
		return about(payer).aboutOrder(paidOrder, number);
	}

	/** About that member. */
	public AuditRecord about(MemberId concerned) {
		return withMember(concerned);
	}

	/** About that payment, as far as it is known. */
	AuditRecord aboutOrder(@Nullable String handle, @Nullable String number) {
		return withOrder(handle).withOrderNumber(number);
	}

	/** About that many won. */
	public AuditRecord about(long won) {
		return withAmount(won);
	}

	/** With these facts. */
	public AuditRecord with(AuditFact... known) {
		return withFacts(List.of(known));
	}

	/** With what a person typed. */
	public AuditRecord with(@Nullable String typed) {
		return withText(typed);
	}

}
