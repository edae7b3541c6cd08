package com.moviecurators.premium.payment.note;

import java.util.Optional;

import com.moviecurators.premium.payment.DecisionRefusal;
import com.moviecurators.premium.payment.DecisionRefused;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The revision of a case: how many rows its histories, notes and decisions have. None is
 * ever deleted. With the same number, the payment has not moved and nobody has said
 * anything since.
 */
@Component
@RequiredArgsConstructor
public class CaseRevisions {

	private final PaymentNotes notes;

	/**
	 * The revision of the payment's case. Whoever shows a case asks for it first: what
	 * changes while the rest is read then makes it an old one.
	 * @return empty if there is no such payment
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Long> find(String order) {
		return this.notes.countRowsOfCase(order);
	}

	/**
	 * Refuses an act on a case that has changed.
	 * @param attempt locked by the caller
	 * @param expected the revision that the person saw
	 * @throws DecisionRefused if it is another one by now
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void require(PaymentAttempt attempt, long expected) {
		if (of(attempt) != expected) {
			throw new DecisionRefused(DecisionRefusal.CASE_CHANGED);
		}
	}

	/** The revision as it is now; for good if the caller has locked the attempt. */
	@Transactional(propagation = Propagation.MANDATORY)
	public long of(PaymentAttempt attempt) {
		return find(attempt.order()).orElseThrow();
	}

}
