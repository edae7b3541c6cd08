package com.moviecurators.premium.payment.decide;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The decisions. None is ever deleted. Whoever writes one holds the attempt's lock. */
interface Decisions extends Repository<Decision, Long> {

	Decision saveAndFlush(Decision decision);

	/** The decision with this id about that attempt. */
	Optional<Decision> findByIdAndAttemptId(long id, long attemptId);

	Optional<Decision> findByOpenKey(long attemptId);

	/** All decisions about the attempt, oldest first. */
	List<Decision> findByAttemptIdOrderById(long attemptId);

	/** How many rows the histories of the attempt and its refunds have. */
	@Query(nativeQuery = true, value = """
			select (select count(*) from payment_transition where attempt_id = :attemptId)
				+ (select count(*) from payment_refund_transition t join payment_refund r on r.id = t.refund_id
					where r.attempt_id = :attemptId)""")
	long historySize(long attemptId);

	/**
	 * How many notes and decisions there are. A decision counts again when it is closed.
	 */
	@Query(nativeQuery = true, value = """
			select (select count(*) from payment_note where attempt_id = :attemptId)
				+ (select count(*) + count(closed_at) from payment_decision where attempt_id = :attemptId)""")
	long countNotesAndDecisions(long attemptId);

}
