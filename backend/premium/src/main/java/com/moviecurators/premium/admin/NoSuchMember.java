package com.moviecurators.premium.admin;

/** No member has this e-mail. */
class NoSuchMember extends RuntimeException {

}
