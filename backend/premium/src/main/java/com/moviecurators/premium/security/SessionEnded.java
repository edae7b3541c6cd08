package com.moviecurators.premium.security;

/** The refresh token is missing, unknown, used up, or its session is over. */
class SessionEnded extends RuntimeException {

}
