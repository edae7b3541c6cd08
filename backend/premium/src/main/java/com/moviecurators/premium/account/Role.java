package com.moviecurators.premium.account;

/** The permissions of a member. */
public enum Role {

	/** May use only their own data. */
	MEMBER,
	/** Sees the payments of all members, and changes none. */
	SUPPORT,
	/** Sees what support sees, decides about it, and reads the audit log. */
	ADMIN

}
