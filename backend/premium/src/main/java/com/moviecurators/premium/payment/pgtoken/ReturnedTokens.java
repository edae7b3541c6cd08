package com.moviecurators.premium.payment.pgtoken;

import java.util.List;

import org.springframework.data.repository.Repository;

public interface ReturnedTokens extends Repository<ReturnedToken, Long> {

	ReturnedToken save(ReturnedToken token);

	List<ReturnedToken> findByAttemptIdOrderByIdDesc(long attemptId);

}
