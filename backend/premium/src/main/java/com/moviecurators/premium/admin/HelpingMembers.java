package com.moviecurators.premium.admin;

import java.util.List;
import java.util.Locale;

import com.moviecurators.premium.account.MemberCard;
import com.moviecurators.premium.account.MemberDirectory;
import com.moviecurators.premium.payment.PaymentFile;
import com.moviecurators.premium.payment.PaymentFiles;
import com.moviecurators.premium.payment.PaymentSummary;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Support looks into what happened to a member's payments. It changes nothing. */
@Component
@RequiredArgsConstructor
class HelpingMembers {

	private final PaymentFiles payments;

	private final MemberDirectory members;

	/**
	 * A payment by its handle.
	 * @throws NoSuchPayment when there is none
	 */
	Case look(String order, Locale locale) {
		PaymentFile payment = this.payments.find(order.strip(), locale).orElseThrow(NoSuchPayment::new);
		return new Case(this.members.find(payment.member()).orElseThrow(NoSuchMember::new), payment);
	}

	/**
	 * All payments of a member.
	 * @throws NoSuchMember when nobody has the e-mail
	 */
	Payments lookByEmail(String email) {
		MemberCard member = this.members.findByEmail(email).orElseThrow(NoSuchMember::new);
		return new Payments(member, this.payments.ofMember(member.id()));
	}

	/**
	 * One payment.
	 *
	 * @param member whose it is
	 * @param payment all that is known of it
	 */
	record Case(MemberCard member, PaymentFile payment) {
	}

	/**
	 * Several payments.
	 *
	 * @param member whose they are
	 * @param payments newest first
	 */
	record Payments(MemberCard member, List<PaymentSummary> payments) {
	}

}
