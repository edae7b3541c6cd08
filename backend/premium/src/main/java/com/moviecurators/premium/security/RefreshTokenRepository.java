package com.moviecurators.premium.security;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The refresh tokens. */
interface RefreshTokenRepository extends Repository<RefreshToken, Long> {

	RefreshToken save(RefreshToken token);

	/** Which session the token belongs to: what has to be locked before it is read. */
	@Query("select token.sessionId from RefreshToken token where token.tokenHash = :hash")
	Optional<Long> findSessionId(String hash);

	/** The token, read anew and locked until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select token from RefreshToken token where token.tokenHash = :hash")
	Optional<RefreshToken> lockByHash(String hash);

}
