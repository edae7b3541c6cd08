package com.moviecurators.premium.account;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Members, for other features. */
public interface Members {

	/** Whether the account exists and is open. */
	boolean isActive(MemberId member);

	/**
	 * The member with this key and the present role, if the account is open.
	 */
	Optional<SignedInMember> find(long id);

	/** Whether the member is premium now. A closed account never is. */
	boolean isPremium(MemberId member);

	/**
	 * Locks the account in the caller's transaction: until that ends nobody closes it or
	 * makes it premium. What the caller reads of it afterwards is the latest, if it has
	 * read nothing before.
	 */
	void lock(MemberId member);

	/**
	 * Locks the account as {@link #lock} does.
	 * @param checked when a password of the member began to be checked
	 * @return whether the account is open and has that password still
	 */
	boolean lockIfPasswordStands(MemberId member, Instant checked);

	/**
	 * Makes the member premium in the caller's transaction and locks the account until it
	 * ends. A closed account becomes premium too, since it was paid for.
	 * @param until when premium ends; null if never
	 */
	void grantPremium(MemberId member, @Nullable Instant until);

	/**
	 * Makes premium last until then in the caller's transaction, by another period than a
	 * purchase. What the member has opened, and a hold, stay as they are.
	 * @param until when premium ends; null if never
	 */
	void continuePremium(MemberId member, @Nullable Instant until);

	/** Revokes premium in the caller's transaction. */
	void endPremium(MemberId member);

	/**
	 * Holds premium in the caller's transaction while a refund that ends it is under way:
	 * the member opens no premium list for the first time meanwhile.
	 */
	void holdPremium(MemberId member);

	/** Ends the hold in the caller's transaction: the refund was made or refused. */
	void releasePremium(MemberId member);

	/**
	 * Opens premium content for the member. The first opening since the last purchase is
	 * recorded in a transaction of its own, which is committed before this returns; later
	 * ones cost no statement more than {@link #isPremium}.
	 */
	PremiumOpening openPremium(MemberId member);

	/**
	 * When the member first opened a premium list since the last purchase. Whoever
	 * decides by it holds the {@link #lock}.
	 */
	Optional<Instant> premiumOpenedAt(MemberId member);

}
