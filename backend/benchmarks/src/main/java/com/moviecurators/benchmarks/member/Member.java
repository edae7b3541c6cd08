package com.moviecurators.benchmarks.member;

/**
 * A member who is signed in.
 *
 * @param id of the account
 * @param token the access token
 */
public record Member(long id, String token) {
}
