package com.moviecurators.premium.admin;

/** No payment has this handle. */
class NoSuchPayment extends RuntimeException {

}
