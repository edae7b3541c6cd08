package com.moviecurators.premium.membership;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.SignedInMember;
import org.jspecify.annotations.Nullable;

/** Admins grant and end premium without a payment. */
public interface PremiumByHand {

	/**
	 * Makes the member's premium what the admin wants, and adds an entry to the audit
	 * log. Ending it ends what was bought, too: no money goes back by that.
	 * @throws PremiumUnchanged if nothing was changed
	 */
	void change(Wanted wanted);

	/**
	 * What an admin wants.
	 *
	 * @param member an account that exists
	 * @param premium whether the member is to be premium
	 * @param until when it ends; null if never, or if it is to end now
	 * @param reason why, for the audit log
	 * @param expected the member's premium as the admin saw it; null if they do not say
	 */
	record Wanted(SignedInMember admin, MemberId member, boolean premium, @Nullable Instant until, String reason,
			@Nullable Expected expected) {

		/** Cuts the end to microseconds, as databases keep it. */
		public Wanted {
			until = stored(until);
		}

		/** Whatever the member's premium is. */
		public Wanted(SignedInMember admin, MemberId member, boolean premium, @Nullable Instant until, String reason) {
			this(admin, member, premium, until, reason, null);
		}

	}

	/**
	 * A member's premium, as an admin saw it.
	 *
	 * @param until when it ended; null if never, or if there was none
	 */
	record Expected(boolean premium, @Nullable Instant until) {

		/** Cuts the end to microseconds, as databases keep it. */
		public Expected {
			until = stored(until);
		}

	}

	private static @Nullable Instant stored(@Nullable Instant moment) {
		return (moment != null) ? moment.truncatedTo(ChronoUnit.MICROS) : null;
	}

	/** Nothing was changed. */
	class PremiumUnchanged extends RuntimeException {

		private final Why why;

		PremiumUnchanged(Why why) {
			super(why.name());
			this.why = why;
		}

		/** The reason. */
		public Why why() {
			return this.why;
		}

	}

	/** Why nothing was changed. */
	enum Why {

		/** Whoever asked is no admin any more. */
		NO_ADMIN,
		/** The member's premium is not as the admin saw it, or changed at that moment. */
		CHANGED,
		/** It is the admin's own account. */
		OWN_ACCOUNT,
		/** The account is closed. */
		ACCOUNT_CLOSED,
		/** The end is not in the future, or none was to be given. */
		END_REFUSED,
		/** It is that already, or a payment gives it for longer. */
		NOTHING_CHANGES

	}

}
