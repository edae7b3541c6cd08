package com.moviecurators.premium.payment.refund;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.moviecurators.premium.payment.schedule.ScheduledRepository;
import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/**
 * The refunds. Whoever locks one holds the lock of its attempt already, unless it locks
 * nothing else. Used inside the payment module only.
 */
public interface Refunds extends ScheduledRepository<Refund> {

	Refund save(Refund refund);

	void flush();

	@Query("select r.attemptId from Refund r where r.id = :id")
	Optional<Long> findAttemptId(long id);

	Optional<Refund> findByOpenKey(long attemptId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Refund r where r.openKey = :attemptId")
	Optional<Refund> lockOpen(long attemptId);

	/** Whether the refund is under way, or its result is unknown. */
	@Query("select count(r) > 0 from Refund r where r.id = :id and r.openKey is not null")
	boolean isOpen(long id);

	/** All refunds of the attempt, oldest first. */
	List<Refund> findByAttemptIdOrderById(long attemptId);

	/** How much of the payment has gone back. */
	default RefundParts refunded(long attemptId) {
		return findByAttemptIdOrderById(attemptId).stream()
			.filter((refund) -> refund.status() == RefundStatus.DONE)
			.map(Refund::parts)
			.reduce(RefundParts.NOTHING, RefundParts::plus);
	}

	/** The sums of those of these attempts that have refunds. */
	@Query("""
			select new com.moviecurators.premium.payment.refund.RefundSum(r.attemptId,
				sum(case when r.status = com.moviecurators.premium.payment.refund.RefundStatus.DONE
					then r.totalAmount else 0 end),
				count(r.openKey) > 0,
				sum(case when r.status = com.moviecurators.premium.payment.refund.RefundStatus.DONE and r.endsAccess
					then 1 else 0 end) > 0)
			from Refund r
			where r.attemptId in :attemptIds
			group by r.attemptId""")
	List<RefundSum> sum(Collection<Long> attemptIds);

}
