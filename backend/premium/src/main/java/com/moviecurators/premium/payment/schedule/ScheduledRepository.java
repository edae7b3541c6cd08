package com.moviecurators.premium.payment.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

import static org.hibernate.Timeouts.SKIP_LOCKED_MILLI;
import static org.hibernate.jpa.SpecHints.HINT_SPEC_LOCK_TIMEOUT;

/**
 * Rows that recovery checks.
 *
 * @param <T> the entity
 */
@NoRepositoryBean
public interface ScheduledRepository<T extends ScheduledEntity> extends Repository<T, Long> {

	/** Locks the row until the transaction ends; read nothing of it before. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select e from #{#entityName} e where e.id = :id")
	Optional<T> lockById(long id);

	/** Locks the row unless somebody else has it: a check can wait for its next pass. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@QueryHints(@QueryHint(name = HINT_SPEC_LOCK_TIMEOUT, value = "" + SKIP_LOCKED_MILLI))
	@Query("select e from #{#entityName} e where e.id = :id")
	Optional<T> lockIfFree(long id);

	/** The ids of what is due, the longest due first. */
	default List<Long> findDue(Instant now, Limit limit) {
		return findDueBetween(Instant.EPOCH, now, limit);
	}

	/**
	 * The ids of what is due in that time, the earliest first. H2 sorts rows without a
	 * next check first: the lower bound lets it skip them.
	 */
	@Query("""
			select e.id from #{#entityName} e where e.schedule.nextCheckAt between :from and :to
			order by e.schedule.nextCheckAt""")
	List<Long> findDueBetween(Instant from, Instant to, Limit limit);

	/**
	 * Counts a failed check and postpones the next one, without reading the row: reading
	 * it may be what fails. A lease is left to its end.
	 * @return 0 when there is nothing left to check
	 */
	@Modifying
	@Query("""
			update #{#entityName} e set e.schedule.checkFailures = e.schedule.checkFailures + 1,
				e.schedule.nextCheckAt = case when e.schedule.nextCheckAt < :when then :when
					else e.schedule.nextCheckAt end
			where e.id = :id and e.schedule.nextCheckAt is not null""")
	int backOff(long id, Instant when);

	/** How many checks in a row failed through a fault of our own. */
	@Query("select e.schedule.checkFailures from #{#entityName} e where e.id = :id")
	int countFailures(long id);

}
