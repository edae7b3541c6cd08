package com.moviecurators.premium.account;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What other features may ask of, and do to, members. */
public interface Members {

	/** Whether the account exists and has not been closed. */
	boolean isActive(MemberId member);

	/**
	 * The member with this key and today's role, unless there is none or it was closed.
	 */
	Optional<SignedInMember> find(long id);

	/** Whether the member is premium at this moment; a closed account never is. */
	boolean isPremium(MemberId member);

	/**
	 * Sets the premium flag, in the caller's transaction, and locks the account until
	 * that ends. What was paid for counts, so a closed account takes it too.
	 * @param until when it ends; null for never
	 */
	void grantPremium(MemberId member, @Nullable Instant until);

	/** Takes the premium flag away, in the caller's transaction. */
	void endPremium(MemberId member);

}
