package com.moviecurators.premium.security;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The sign-ins. */
interface LoginSessionRepository extends Repository<LoginSession, Long> {

	LoginSession save(LoginSession session);

	/** The session, locked until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select session from LoginSession session where session.id = :id")
	Optional<LoginSession> lockById(long id);

}
