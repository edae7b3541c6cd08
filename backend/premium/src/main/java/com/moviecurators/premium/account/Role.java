package com.moviecurators.premium.account;

/** What a member may do beyond their own things. */
public enum Role {

	/** Their own things only. */
	MEMBER,
	/** Runs the house. */
	ADMIN

}
