package com.moviecurators.premium.security.session;

/** Why a session ended before it expired. */
public enum EndReason {

	/** The member signed out. */
	SIGNED_OUT,
	/** A used token was used again: it may be stolen. */
	TOKEN_REUSED,
	/** The account was closed. */
	ACCOUNT_CLOSED,
	/** The member changed the password in another session. */
	PASSWORD_CHANGED,
	/** The member ended it from another session. */
	ENDED_BY_MEMBER,
	/** The account had too many sessions, and this one was used longest ago. */
	REPLACED

}
