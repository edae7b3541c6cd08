package com.moviecurators.premium.payment.pgtoken;

import java.util.List;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** The tokens that came back. */
public interface ReturnedTokens extends Repository<ReturnedToken, Long> {

	/** Adds the token. The caller has the lock of its attempt. */
	ReturnedToken save(ReturnedToken token);

	/** The tokens of the attempt, newest first. */
	List<ReturnedToken> findByAttemptIdOrderByIdDesc(long attemptId);

	/**
	 * Erases all tokens of the attempt. Their fingerprints still recognize an honest
	 * repeat. It is SQL, because Hibernate translates an update in its own language anew
	 * each time.
	 */
	@Modifying(flushAutomatically = true)
	@NativeQuery("update payment_return set cipher_text = null where attempt_id = :attemptId and cipher_text is not null")
	void erase(long attemptId);

}
