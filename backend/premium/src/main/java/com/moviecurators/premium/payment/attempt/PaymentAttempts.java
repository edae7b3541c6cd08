package com.moviecurators.premium.payment.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.moviecurators.premium.payment.schedule.ScheduledRepository;
import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor.SpecificationFluentQuery;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The attempts. None is ever deleted. Used inside the payment module only. */
public interface PaymentAttempts extends ScheduledRepository<PaymentAttempt> {

	/** Whether what an attempt bought was granted, whatever became of it. */
	String WAS_GRANTED = """

			exists (select 1 from HistoryEntry g where g.attempt = a
				and (g.to = com.moviecurators.premium.payment.attempt.PaymentStatus.APPROVED
					or g.reason = com.moviecurators.premium.payment.attempt.Reason.RECORDED_AS_PAID))""";

	PaymentAttempt saveAndFlush(PaymentAttempt attempt);

	void flush();

	Optional<PaymentAttempt> findById(long id);

	/** Finds the attempt. Compares the lengths too, as SQL ignores blanks at the end. */
	@Query("select a from PaymentAttempt a where a.order = :order and length(a.order) = length(:order)")
	Optional<PaymentAttempt> findByOrder(String order);

	<S extends PaymentAttempt, R> R findBy(Specification<PaymentAttempt> conditions,
			Function<? super SpecificationFluentQuery<S>, R> query);

	List<PaymentAttempt> findByMemberIdOrderByIdDesc(long memberId, Limit limit);

	/** The id of the member's attempt. Locks nothing. */
	@Query("""
			select a.id from PaymentAttempt a
			where a.order = :order and length(a.order) = length(:order) and a.memberId = :memberId""")
	Optional<Long> findId(long memberId, String order);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from PaymentAttempt a where a.order = :order")
	Optional<PaymentAttempt> lockByOrder(String order);

	/**
	 * Finds the live attempt without locking it: whoever locks the key's index first and
	 * the row second gets into a deadlock with whoever clears the key of a locked row.
	 */
	@Query("select a.id from PaymentAttempt a where a.liveKey = :liveKey")
	Optional<Long> findIdByLiveKey(String liveKey);

	/**
	 * Whether the member has an attempt at the plan that may stand in the way of another
	 * one: it is live, or a person decides about it. Locks nothing.
	 */
	@Query("""
			select count(a) > 0 from PaymentAttempt a where a.memberId = :memberId and a.planCode = :planCode
			and (a.liveKey is not null
				or a.status = com.moviecurators.premium.payment.attempt.PaymentStatus.IN_REVIEW)""")
	boolean mayBeBlocked(long memberId, String planCode);

	/**
	 * Finds attempts about which a person decides although they were closed before: money
	 * moved, and they hold no live key. What a machine still judges is not among them,
	 * unless KakaoPay has shown it as paid without an amount. Nor is what was granted and
	 * has lost its access: nobody can grant it a second time.
	 */
	@Query("""
			select a.id from PaymentAttempt a where a.memberId = :memberId and a.planCode = :planCode
			and a.status = com.moviecurators.premium.payment.attempt.PaymentStatus.IN_REVIEW and a.liveKey is null
			and (exists (select 1 from HistoryEntry h where h.attempt = a
					and h.id = (select max(last.id) from HistoryEntry last where last.attempt = a)
					and h.reason not in (com.moviecurators.premium.payment.attempt.Reason.CHECKS_FAILED,
						com.moviecurators.premium.payment.attempt.Reason.GAVE_UP_ASKING))
				or exists (select 1 from HistoryEntry h where h.attempt = a
					and h.reason = com.moviecurators.premium.payment.attempt.Reason.AMOUNT_MISSING))
			and not""" + WAS_GRANTED + " order by a.id")
	List<Long> findReopened(long memberId, String planCode);

	/**
	 * Counts the member's other attempts at the plan whose access goes on, also those
	 * about which a person decides.
	 */
	@Query("""
			select count(a) from PaymentAttempt a where a.memberId = :memberId and a.planCode = :planCode and a.id <> :id
			and a.status <> com.moviecurators.premium.payment.attempt.PaymentStatus.REFUNDED
			and not exists (select 1 from HistoryEntry h where h.attempt = a
				and h.reason = com.moviecurators.premium.payment.attempt.Reason.ACCESS_ENDED)
			and not exists (select 1 from Refund r where r.attemptId = a.id and r.endsAccess
				and r.status = com.moviecurators.premium.payment.refund.RefundStatus.DONE)
			and"""
			+ WAS_GRANTED)
	long countOtherGranted(long memberId, String planCode, long id);

	/** The ids of undecided attempts that are due, the longest due first. */
	default List<Long> findDueUndecided(Instant now, Limit limit) {
		return findDueUndecidedBetween(Instant.EPOCH, now, limit);
	}

	@Query("""
			select a.id from PaymentAttempt a where a.schedule.nextCheckAt between :from and :to
			and a.status not in (com.moviecurators.premium.payment.attempt.PaymentStatus.APPROVED,
				com.moviecurators.premium.payment.attempt.PaymentStatus.PARTIALLY_REFUNDED)
			order by a.schedule.nextCheckAt""")
	List<Long> findDueUndecidedBetween(Instant from, Instant to, Limit limit);

	/** The ids of payments that were made and are due, the longest due first. */
	default List<Long> findDuePaid(Instant now, Limit limit) {
		return findDuePaidBetween(Instant.EPOCH, now, limit);
	}

	@Query("""
			select a.id from PaymentAttempt a where a.schedule.nextCheckAt between :from and :to
			and a.status in (com.moviecurators.premium.payment.attempt.PaymentStatus.APPROVED,
				com.moviecurators.premium.payment.attempt.PaymentStatus.PARTIALLY_REFUNDED)
			order by a.schedule.nextCheckAt""")
	List<Long> findDuePaidBetween(Instant from, Instant to, Limit limit);

}
