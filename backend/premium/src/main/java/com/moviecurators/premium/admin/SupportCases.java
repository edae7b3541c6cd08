package com.moviecurators.premium.admin;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.moviecurators.premium.account.MemberDirectory;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.MemberName;
import com.moviecurators.premium.account.MemberSummary;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.admin.SupportCase.CaseNote;
import com.moviecurators.premium.admin.SupportCase.SupportMember;
import com.moviecurators.premium.audit.AuditAction;
import com.moviecurators.premium.audit.AuditLog;
import com.moviecurators.premium.audit.AuditRecord;
import com.moviecurators.premium.payment.CaseNotes;
import com.moviecurators.premium.payment.PaymentAudit;
import com.moviecurators.premium.payment.PaymentAudits;
import lombok.RequiredArgsConstructor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a case together. A look at one is recorded, or shows nothing. */
@Component
@RequiredArgsConstructor
class SupportCases {

	private final PaymentAudits payments;

	private final CaseNotes notes;

	private final MemberDirectory members;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	/** Shows the case to somebody of support. */
	@Transactional
	SupportCase read(SignedInMember reader, String order, Locale locale) {
		SupportCase found = afterAct(order.strip(), locale);
		PaymentAudit payment = found.payment();
		this.audit.record(
				AuditRecord.of(reader, AuditAction.READ_CASE).about(payment.member(), payment.summary().order(), null));
		this.events.publishEvent(new SupportRead(reader.id(), payment.member()));
		return found;
	}

	/** The case after an act, which is in the audit log already. */
	@Transactional(readOnly = true)
	SupportCase afterAct(String order, Locale locale) {
		// First the revision: whatever changes afterwards makes it an old one.
		CaseNotes.Notes written = this.notes.read(order);
		PaymentAudit payment = this.payments.find(order, locale).orElseThrow();
		MemberSummary member = this.members.find(payment.member()).orElseThrow();
		return new SupportCase(SupportMember.of(member), payment, written.revision(), notes(written.notes()));
	}

	private List<CaseNote> notes(List<CaseNotes.Note> written) {
		Map<MemberId, MemberName> names = this.members.findNames(written.stream().map(CaseNotes.Note::author).toList());
		return written.stream().map((note) -> new CaseNote(names.get(note.author()), note.at(), note.text())).toList();
	}

}
