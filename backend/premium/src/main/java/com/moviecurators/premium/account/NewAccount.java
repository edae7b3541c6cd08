package com.moviecurators.premium.account;

/**
 * Whom to open an account for.
 *
 * @param email valid; its case does not matter
 * @param password in the clear, 8 to 72 characters
 * @param displayName 1 to 40 characters
 * @param role what they may do
 */
public record NewAccount(String email, String password, String displayName, Role role) {

	@Override
	public String toString() {
		return "NewAccount[masked]";
	}

}
