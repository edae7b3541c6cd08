package com.moviecurators.premium.security;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** The sessions. */
interface LoginSessionRepository extends Repository<LoginSession, Long> {

	LoginSession save(LoginSession session);

	Optional<LoginSession> findById(long id);

}
