package com.moviecurators.premium.admin;

/** No account has this id. */
class NoSuchMember extends RuntimeException {

}
