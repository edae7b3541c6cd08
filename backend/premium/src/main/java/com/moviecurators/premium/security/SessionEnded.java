package com.moviecurators.premium.security;

/** The refresh token is missing, unknown or used, or its session has ended. */
class SessionEnded extends RuntimeException {

}
