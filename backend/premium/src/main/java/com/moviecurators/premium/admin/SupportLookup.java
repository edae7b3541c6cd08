package com.moviecurators.premium.admin;

import java.util.List;
import java.util.Locale;

import com.moviecurators.premium.account.MemberDirectory;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.MemberSummary;
import com.moviecurators.premium.payment.PaymentAudit;
import com.moviecurators.premium.payment.PaymentAudits.Found;
import com.moviecurators.premium.payment.PaymentAudits;
import com.moviecurators.premium.payment.PaymentSummary;
import lombok.RequiredArgsConstructor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds payments and members for support. Changes nothing. */
@Component
@RequiredArgsConstructor
class SupportLookup {

	private final PaymentAudits payments;

	private final MemberDirectory members;

	private final ApplicationEventPublisher events;

	/**
	 * A payment by its handle.
	 * @throws NoSuchPayment if there is none
	 */
	Case find(MemberId reader, String order, Locale locale) {
		PaymentAudit payment = this.payments.find(order.strip(), locale).orElseThrow(NoSuchPayment::new);
		MemberSummary member = this.members.find(payment.member()).orElseThrow(NoSuchMember::new);
		this.events.publishEvent(new SupportRead(reader, member.id()));
		return new Case(member, payment);
	}

	/**
	 * The payments whose handle begins with these characters, newest first; the latest
	 * twenty of them.
	 */
	List<PaymentSummary> findStartingWith(MemberId reader, String beginning) {
		List<Found> found = this.payments.startingWith(beginning);
		found.stream()
			.map(Found::member)
			.distinct()
			.forEach((member) -> this.events.publishEvent(new SupportRead(reader, member)));
		return found.stream().map(Found::payment).toList();
	}

	/**
	 * All payments of a member.
	 * @throws NoSuchMember if no member has the e-mail
	 */
	Payments findByEmail(MemberId reader, String email) {
		MemberSummary member = this.members.findByEmail(email).orElseThrow(NoSuchMember::new);
		this.events.publishEvent(new SupportRead(reader, member.id()));
		return new Payments(member, this.payments.ofMember(member.id()));
	}

	/**
	 * One payment.
	 *
	 * @param member who pays
	 * @param payment everything about it
	 */
	record Case(MemberSummary member, PaymentAudit payment) {
	}

	/**
	 * Several payments.
	 *
	 * @param member who pays
	 * @param payments newest first
	 */
	record Payments(MemberSummary member, List<PaymentSummary> payments) {
	}

}
