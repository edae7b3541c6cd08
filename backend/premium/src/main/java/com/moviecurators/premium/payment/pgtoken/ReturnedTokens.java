package com.moviecurators.premium.payment.pgtoken;

import java.util.List;

import org.springframework.data.repository.Repository;

/** The tokens that came back. */
public interface ReturnedTokens extends Repository<ReturnedToken, Long> {

	/** Adds the token. The caller has the lock of its attempt. */
	ReturnedToken save(ReturnedToken token);

	/** The tokens of the attempt, newest first. */
	List<ReturnedToken> findByAttemptIdOrderByIdDesc(long attemptId);

}
