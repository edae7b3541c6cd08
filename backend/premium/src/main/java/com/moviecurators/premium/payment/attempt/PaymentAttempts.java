package com.moviecurators.premium.payment.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface PaymentAttempts extends Repository<PaymentAttempt, Long> {

	PaymentAttempt saveAndFlush(PaymentAttempt attempt);

	void flush();

	Optional<PaymentAttempt> findById(long id);

	Optional<PaymentAttempt> findByOrder(String order);

	List<PaymentAttempt> findByMemberIdOrderByIdDesc(long memberId, Limit limit);

	/** Locks the row until the transaction ends; read nothing of it before. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from PaymentAttempt a where a.id = :id")
	Optional<PaymentAttempt> lockById(long id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from PaymentAttempt a where a.order = :order")
	Optional<PaymentAttempt> lockByOrder(String order);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from PaymentAttempt a where a.liveKey = :liveKey")
	Optional<PaymentAttempt> lockByLiveKey(String liveKey);

	/** What is due, the longest due first. */
	default List<Long> findDue(Instant now, Limit limit) {
		return findDueBetween(Instant.EPOCH, now, limit);
	}

	/**
	 * H2 sorts what has no next look first: with a lower bound it need not walk over all
	 * that is over.
	 */
	@Query("select a.id from PaymentAttempt a where a.nextCheckAt between :ever and :now order by a.nextCheckAt")
	List<Long> findDueBetween(Instant ever, Instant now, Limit limit);

	/**
	 * Counts a failed look and puts the next one off, without reading the row: reading it
	 * may be what fails. A lease is left to its end.
	 */
	@Modifying
	@Query("""
			update PaymentAttempt e set e.checkFailures = e.checkFailures + 1,
				e.nextCheckAt = case when e.nextCheckAt < :when then :when else e.nextCheckAt end
			where e.id = :id and e.nextCheckAt is not null""")
	int backOff(long id, Instant when);

	@Query("select e.checkFailures from PaymentAttempt e where e.id = :id")
	int countFailures(long id);

}
