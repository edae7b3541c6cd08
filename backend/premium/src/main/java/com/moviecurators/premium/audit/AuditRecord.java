package com.moviecurators.premium.audit;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.SignedInMember;
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
 * @param details the reason given, or what was searched for; cut at 1000 characters
 * (UTF-16). Never a tid, which is stored nowhere but with its payment
 */
public record AuditRecord(SignedInMember actor, AuditAction action, @Nullable String order,
		@Nullable String orderNumber, @Nullable MemberId member, @Nullable Long amount, @Nullable String details) {

	public static AuditRecord of(SignedInMember actor, AuditAction action) {
		return new AuditRecord(actor, action, null, null, null, null, null);
	}

	/** About this payment of that member. */
	public AuditRecord about(MemberId payer, String paidOrder, @Nullable String number) {
		return new AuditRecord(this.actor, this.action, paidOrder, number, payer, this.amount, this.details);
	}

	/** About that member. */
	public AuditRecord about(MemberId concerned) {
		return new AuditRecord(this.actor, this.action, this.order, this.orderNumber, concerned, this.amount,
				this.details);
	}

	/** About that payment, as far as it is known. */
	AuditRecord aboutOrder(@Nullable String handle, @Nullable String number) {
		return new AuditRecord(this.actor, this.action, handle, number, this.member, this.amount, this.details);
	}

	/** About that many won. */
	public AuditRecord about(long won) {
		return new AuditRecord(this.actor, this.action, this.order, this.orderNumber, this.member, won, this.details);
	}

	/** With these details. */
	public AuditRecord with(@Nullable String text) {
		return new AuditRecord(this.actor, this.action, this.order, this.orderNumber, this.member, this.amount, text);
	}

}
