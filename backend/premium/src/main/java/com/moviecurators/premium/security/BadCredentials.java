package com.moviecurators.premium.security;

/** E-mail and password do not match. The caller does not learn which one is wrong. */
class BadCredentials extends RuntimeException {

}
