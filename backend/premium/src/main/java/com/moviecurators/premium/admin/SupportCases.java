package com.moviecurators.premium.admin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.moviecurators.premium.account.MemberDirectory;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.MemberName;
import com.moviecurators.premium.account.MemberSummary;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.admin.SupportCase.CaseDecision;
import com.moviecurators.premium.admin.SupportCase.CaseNote;
import com.moviecurators.premium.admin.SupportCase.PossibleAction;
import com.moviecurators.premium.admin.SupportCase.SupportMember;
import com.moviecurators.premium.audit.AuditAction;
import com.moviecurators.premium.audit.AuditLog;
import com.moviecurators.premium.audit.AuditRecord;
import com.moviecurators.premium.payment.CaseNotes;
import com.moviecurators.premium.payment.PaymentAudit;
import com.moviecurators.premium.payment.PaymentAudits;
import com.moviecurators.premium.payment.PaymentDecisions;
import com.moviecurators.premium.payment.PaymentDecisions.CaseDecisions;
import lombok.RequiredArgsConstructor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case together. A read is recorded, or shows nothing. */
@Component
@RequiredArgsConstructor
class SupportCases {

	private final PaymentAudits payments;

	private final CaseNotes notes;

	private final PaymentDecisions decisions;

	private final MemberDirectory members;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	/** Shows the case to somebody of support. */
	@Transactional
	SupportCase read(SignedInMember reader, String order, Locale locale) {
		SupportCase found = afterAct(reader, order.strip(), locale);
		PaymentAudit payment = found.payment();
		this.audit.record(AuditRecord.of(reader, AuditAction.READ_CASE)
			.about(payment.member(), payment.summary().order(), payment.summary().orderNumber()));
		this.events.publishEvent(new SupportRead(reader.id(), payment.member()));
		return found;
	}

	/**
	 * The case after an act, which is in the audit log already. Not read-only: a proposal
	 * that is overtaken is closed.
	 */
	@Transactional
	SupportCase afterAct(SignedInMember reader, String order, Locale locale) {
		CaseDecisions decided = this.decisions.ofPayment(order, reader, locale);
		PaymentAudit payment = this.payments.find(order, locale).orElseThrow();
		MemberSummary member = this.members.find(payment.member()).orElseThrow();
		return new SupportCase(SupportMember.of(member), payment, decided.revision(), decisions(decided),
				notes(this.notes.read(order)), decided.actions().stream().map(PossibleAction::of).toList());
	}

	private List<CaseDecision> decisions(CaseDecisions decided) {
		Map<MemberId, MemberName> names = this.members.findNames(decided.decisions()
			.stream()
			.flatMap((decision) -> Stream.of(decision.by(), decision.confirmedBy()).filter(Objects::nonNull))
			.toList());
		return decided.decisions().stream().map((decision) -> CaseDecision.of(decision, names::get)).toList();
	}

	private List<CaseNote> notes(List<CaseNotes.Note> written) {
		Map<MemberId, MemberName> names = this.members.findNames(written.stream().map(CaseNotes.Note::author).toList());
		return written.stream().map((note) -> new CaseNote(names.get(note.author()), note.at(), note.text())).toList();
	}

}
