package com.moviecurators.premium.payment.decide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The decisions. None is ever deleted. Whoever writes one holds the attempt's lock, but
 * for a reader who closes a proposal that is overtaken.
 */
interface Decisions extends Repository<Decision, Long> {

	Decision saveAndFlush(Decision decision);

	/** The decision with this id about that attempt. */
	Optional<Decision> findByIdAndAttemptId(long id, long attemptId);

	/** Locks it until the transaction ends; read nothing of it before. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from Decision d where d.id = :id and d.attemptId = :attemptId")
	Optional<Decision> lock(long id, long attemptId);

	Optional<Decision> findByOpenKey(long attemptId);

	/**
	 * Locks the open proposal about the attempt, so that no reader closes it meanwhile;
	 * read nothing of it before.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select d from Decision d where d.openKey = :attemptId")
	Optional<Decision> lockOpen(long attemptId);

	/** The decisions about the attempt, newest first. */
	List<Decision> findByAttemptIdOrderByIdDesc(long attemptId, Limit limit);

	/**
	 * Closes the open proposal about the attempt if it is overtaken. Locks nothing if it
	 * is not. Histories only grow: a proposal that was made since the caller counted is
	 * not overtaken.
	 * @param history how many rows the histories have, or had
	 * @return how many were closed: one or none
	 */
	@Modifying
	@Query("""
			update Decision d set d.status = com.moviecurators.premium.payment.PaymentDecision.Status.OVERTAKEN,
				d.openKey = null, d.closedAt = :now, d.version = d.version + 1
			where d.openKey = :attemptId and d.historySize < :history""")
	int overtake(long attemptId, long history, Instant now);

	/** How many rows the histories of the attempt and its refunds have. */
	@Query(nativeQuery = true, value = """
			select (select count(*) from payment_transition where attempt_id = :attemptId)
				+ (select count(*) from payment_refund_transition t join payment_refund r on r.id = t.refund_id
					where r.attempt_id = :attemptId)""")
	long historySize(long attemptId);

}
