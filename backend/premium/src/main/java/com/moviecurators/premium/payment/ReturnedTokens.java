package com.moviecurators.premium.payment;

import java.util.List;

import org.springframework.data.repository.Repository;

interface ReturnedTokens extends Repository<ReturnedToken, Long> {

	ReturnedToken save(ReturnedToken token);

	List<ReturnedToken> findByAttemptIdOrderByIdDesc(long attemptId);

}
