package com.moviecurators.premium.account;

/** The access token is valid, but its account is closed. */
class AccountClosed extends RuntimeException {

}
