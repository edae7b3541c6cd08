package com.moviecurators.premium.security;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** The refresh tokens. */
interface RefreshTokenRepository extends Repository<RefreshToken, Long> {

	RefreshToken save(RefreshToken token);

	Optional<RefreshToken> findByTokenHash(String hash);

}
