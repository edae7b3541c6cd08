package com.moviecurators.premium.security;

/** The current password, asked for before it is changed, is another one. */
class WrongPassword extends RuntimeException {

}
