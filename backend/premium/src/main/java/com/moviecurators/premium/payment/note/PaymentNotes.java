package com.moviecurators.premium.payment.note;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The notes. None is ever changed or deleted. */
interface PaymentNotes extends Repository<PaymentNote, Long> {

	PaymentNote save(PaymentNote note);

	long countByAttemptId(long attemptId);

	/** The notes about the attempt, oldest first. */
	List<PaymentNote> findByAttemptIdOrderById(long attemptId);

	/**
	 * How many rows the case has: every change of it adds at least one, and a decision
	 * counts again when it is closed. The order is ours in all its letters.
	 */
	@Query(nativeQuery = true, value = """
			select (select count(*) from payment_transition where attempt_id = a.id)
				+ (select count(*) from payment_refund_transition t join payment_refund r on r.id = t.refund_id
					where r.attempt_id = a.id)
				+ (select count(*) from payment_note where attempt_id = a.id)
				+ (select count(*) + count(closed_at) from payment_decision where attempt_id = a.id)
			from payment_attempt a
			where a.order_handle = :order and char_length(a.order_handle) = char_length(:order)""")
	Optional<Long> countRowsOfCase(String order);

}
