package com.moviecurators.premium.payment.attempt;

import java.util.List;
import java.util.Optional;

import com.moviecurators.premium.payment.schedule.ScheduledRepository;
import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The attempts. None is ever deleted. Used inside the payment module only. */
public interface PaymentAttempts extends ScheduledRepository<PaymentAttempt> {

	PaymentAttempt saveAndFlush(PaymentAttempt attempt);

	void flush();

	Optional<PaymentAttempt> findByOrder(String order);

	List<PaymentAttempt> findByMemberIdOrderByIdDesc(long memberId, Limit limit);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from PaymentAttempt a where a.order = :order")
	Optional<PaymentAttempt> lockByOrder(String order);

	/**
	 * Finds the live attempt without locking it: whoever locks the key's index first and
	 * the row second gets into a deadlock with whoever clears the key of a locked row.
	 */
	@Query("select a.id from PaymentAttempt a where a.liveKey = :liveKey")
	Optional<Long> findIdByLiveKey(String liveKey);

}
