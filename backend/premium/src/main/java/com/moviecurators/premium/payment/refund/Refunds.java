package com.moviecurators.premium.payment.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Refunds extends Repository<Refund, Long> {

	Refund save(Refund refund);

	/** Whose payment it gives back: that row is locked first, this one after it. */
	@Query("select r.attemptId from Refund r where r.id = :id")
	Optional<Long> findAttemptId(long id);

	/** Locks the row until the transaction ends; the caller holds the attempt's lock. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Refund r where r.id = :id")
	Optional<Refund> lockById(long id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Refund r where r.openKey = :attemptId")
	Optional<Refund> lockOpen(long attemptId);

	/** What is due, the longest due first. */
	default List<Long> findDue(Instant now, Limit limit) {
		return findDueBetween(Instant.EPOCH, now, limit);
	}

	/**
	 * H2 sorts what has no next look first: with a lower bound it need not walk over all
	 * that is over.
	 */
	@Query("select r.id from Refund r where r.nextCheckAt between :ever and :now order by r.nextCheckAt")
	List<Long> findDueBetween(Instant ever, Instant now, Limit limit);

	/**
	 * Counts a failed look and puts the next one off, without reading the row: reading it
	 * may be what fails. A lease is left to its end.
	 */
	@Modifying
	@Query("""
			update Refund e set e.checkFailures = e.checkFailures + 1,
				e.nextCheckAt = case when e.nextCheckAt < :when then :when else e.nextCheckAt end
			where e.id = :id and e.nextCheckAt is not null""")
	int backOff(long id, Instant when);

	@Query("select e.checkFailures from Refund e where e.id = :id")
	int countFailures(long id);

}
