package com.moviecurators.premium.account;

/** The permissions of a member. */
public enum Role {

	/** May use only their own data. */
	MEMBER,
	/** May read the payments of all members. */
	ADMIN

}
