package com.moviecurators.premium.account;

/**
 * A new password that was found acceptable, hashed.
 *
 * @param hash with its method, as it is stored
 */
public record HashedPassword(String hash) {

	@Override
	public String toString() {
		return "HashedPassword[masked]";
	}

}
