package com.moviecurators.premium.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** What other features may ask of, and do to, members. */
public interface Members {

	/** Whether the account exists and has not been closed. */
	boolean isActive(MemberId member);

	/** Whether the member is premium at this moment. */
	boolean isPremium(MemberId member);

	/**
	 * Sets the premium flag, in the caller's transaction.
	 * @param until when it ends; null for never
	 */
	void grantPremium(MemberId member, @Nullable Instant until);

	/** Takes the premium flag away, in the caller's transaction. */
	void endPremium(MemberId member);

}
