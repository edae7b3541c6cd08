package com.moviecurators.premium.account;

/** The token is good but the account behind it is not open any more. */
class AccountClosed extends RuntimeException {

}
