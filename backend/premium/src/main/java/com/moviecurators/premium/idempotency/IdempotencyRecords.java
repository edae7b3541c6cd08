package com.moviecurators.premium.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import com.moviecurators.premium.idempotency.KeyClaim.Won;
import lombok.RequiredArgsConstructor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of keys. Each statement changes a row only while it is as the caller last saw
 * it, so none needs a lock that outlives it.
 */
@Component
@RequiredArgsConstructor
class IdempotencyRecords {

	/** How long a repeat gets the stored response. */
	static final Duration RETENTION = Duration.ofDays(15);

	/** Leaves room to count on from there. */
	private static final int MAX_FIRST_CLAIM = 1 << 30;

	private final JdbcClient jdbc;

	/** What is stored under the lookups, the latest first. */
	List<IdempotencyRecord> find(List<String> lookups) {
		return this.jdbc.sql("""
				select lookup, fingerprint, claim, claimed_until, response, expires_at from idempotency_record
				where lookup in (:lookups) order by expires_at desc, id desc""")
			.param("lookups", lookups)
			.query(IdempotencyRecords::read)
			.list();
	}

	/**
	 * Claims a new key; fails when another request was faster. The number is random: a
	 * row may be deleted and added again, and an earlier claimant must not match the new
	 * claim.
	 */
	Won add(String lookup, String fingerprint, Instant now, Duration lease) {
		int number = ThreadLocalRandom.current().nextInt(MAX_FIRST_CLAIM);
		this.jdbc.sql("""
				insert into idempotency_record (lookup, fingerprint, claim, claimed_until, created_at, expires_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(lookup, fingerprint, number, utc(now.plus(lease)), utc(now), utc(now.plus(RETENTION)))
			.update();
		return new Won(lookup, number);
	}

	/**
	 * Takes over what has expired, or was left without an answer; nothing when another
	 * one was faster. The record may have been written under another lookup.
	 */
	Optional<Won> takeOver(IdempotencyRecord seen, String lookup, String fingerprint, Instant now, Duration lease) {
		int taken = this.jdbc
			.sql("""
					update idempotency_record
					set lookup = :lookup, fingerprint = :fingerprint, claim = claim + 1, claimed_until = :until, response = null,
						created_at = :now, expires_at = :expires
					where lookup = :seen and claim = :claim and (response is null or expires_at <= :now)""")
			.param("fingerprint", fingerprint)
			.param("until", utc(now.plus(lease)))
			.param("now", utc(now))
			.param("expires", utc(now.plus(RETENTION)))
			.param("lookup", lookup)
			.param("seen", seen.lookup())
			.param("claim", seen.claim())
			.update();
		return (taken == 1) ? Optional.of(new Won(lookup, seen.claim() + 1)) : Optional.empty();
	}

	/**
	 * Stores the response in the transaction of the change.
	 * @return false when another caller has taken over
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean store(Won claim, byte[] response) {
		return this.jdbc
			.sql("update idempotency_record set response = ? where lookup = ? and claim = ? and response is null")
			.params(response, claim.lookup(), claim.number())
			.update() == 1;
	}

	/** Gives the key back if it led to no answer. */
	void release(Won claim) {
		this.jdbc.sql("delete from idempotency_record where lookup = ? and claim = ? and response is null")
			.params(claim.lookup(), claim.number())
			.update();
	}

	/** Deletes some of what has expired; returns how many. */
	int deleteExpired(Instant now, int most) {
		List<Long> expired = this.jdbc
			.sql("select id from idempotency_record where expires_at <= ? order by expires_at limit ?")
			.params(utc(now), most)
			.query(Long.class)
			.list();
		return expired.isEmpty() ? 0
				: this.jdbc.sql("delete from idempotency_record where id in (:expired) and expires_at <= :now")
					.param("expired", expired)
					.param("now", utc(now))
					.update();
	}

	private static IdempotencyRecord read(ResultSet row, int number) throws SQLException {
		byte[] response = row.getBytes("response");
		return new IdempotencyRecord(row.getString("lookup"), row.getString("fingerprint"), row.getInt("claim"),
				instant(row, "claimed_until"), (response != null) ? response : new byte[0], instant(row, "expires_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
	}

	private static LocalDateTime utc(Instant instant) {
		return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
	}

}
