package com.moviecurators.premium.admin;

/** Nobody has this e-mail. */
class NoSuchMember extends RuntimeException {

}
