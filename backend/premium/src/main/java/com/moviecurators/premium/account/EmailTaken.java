package com.moviecurators.premium.account;

/** Another account has this e-mail. */
class EmailTaken extends RuntimeException {

}
