package com.moviecurators.premium.security;

/** The member has no session with this id. */
class NoSuchSession extends RuntimeException {

}
