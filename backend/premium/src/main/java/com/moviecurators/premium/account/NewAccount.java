package com.moviecurators.premium.account;

/**
 * The data of an account to open.
 *
 * @param email valid; its case does not matter
 * @param password in the clear, 8 to 72 characters that the {@link PasswordPolicy} takes
 * @param displayName 1 to 40 characters
 * @param role the permissions
 */
public record NewAccount(String email, String password, String displayName, Role role) {

	@Override
	public String toString() {
		return "NewAccount[masked]";
	}

}
