package com.moviecurators.premium.security;

/** Nobody has this e-mail and this password. Which of the two is wrong is not told. */
class BadCredentials extends RuntimeException {

}
