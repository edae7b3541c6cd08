package com.moviecurators.premium.payment.note;

import java.time.Clock;
import java.util.List;

import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.audit.AuditAction;
import com.moviecurators.premium.audit.AuditLog;
import com.moviecurators.premium.audit.AuditRecord;
import com.moviecurators.premium.payment.CaseNotes;
import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.DecisionRefused;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.Refusal;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes notes under the attempt's lock: of two with the same revision one is written.
 */
@Component
@RequiredArgsConstructor
class WritingNotes implements CaseNotes {

	private static final int MAX_NOTES = 200;

	private final PaymentAttempts attempts;

	private final PaymentNotes notes;

	private final CaseRevisions revisions;

	private final AuditLog audit;

	private final Clock clock;

	@Override
	@Transactional(readOnly = true)
	public List<Note> read(String order) {
		PaymentAttempt attempt = this.attempts.findByOrder(order).orElseThrow(WritingNotes::unknownOrder);
		return this.notes.findByAttemptIdOrderById(attempt.id())
			.stream()
			.map((note) -> new Note(note.author(), note.at(), note.text()))
			.toList();
	}

	@Override
	@Transactional
	public void write(SignedInMember author, String order, String text, long revision) {
		PaymentAttempt attempt = this.attempts.lockByOrder(order)
			.filter((found) -> found.order().equals(order))
			.orElseThrow(WritingNotes::unknownOrder);
		this.revisions.require(attempt, revision);
		if (this.notes.countByAttemptId(attempt.id()) >= MAX_NOTES) {
			throw new DecisionRefused(DecisionRefusal.TOO_MANY_NOTES);
		}
		this.notes.save(new PaymentNote(attempt.id(), author.id(), text.strip(), this.clock.instant()));
		this.audit.record(AuditRecord.of(author, AuditAction.NOTED)
			.about(attempt.member(), attempt.order(), attempt.orderNumber())
			.with(text.strip()));
	}

	private static PaymentRefused unknownOrder() {
		return new PaymentRefused(Refusal.UNKNOWN_ORDER);
	}

}
