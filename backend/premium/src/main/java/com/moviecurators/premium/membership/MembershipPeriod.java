package com.moviecurators.premium.membership;

import java.time.Instant;

import com.moviecurators.premium.account.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

/**
 * A period of premium: bought, or granted by an admin. Whoever changes one holds the lock
 * of its account.
 */
@Entity
@Table(name = "membership_period")
@Getter(AccessLevel.PACKAGE)
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
class MembershipPeriod {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long memberId;

	/** The payment; null if it was granted by hand. */
	private @Nullable String orderHandle;

	private @Nullable String planCode;

	private Instant startsAt;

	/** When it ends by itself; null if never. The end is exclusive. */
	private @Nullable Instant endsAt;

	/** The admin who granted it; null if it was bought. */
	private @Nullable Long grantedBy;

	/** When it was ended before its time. */
	private @Nullable Instant endedAt;

	/** The admin who ended it by hand; null if a refund did. */
	private @Nullable Long endedBy;

	private MembershipPeriod(MemberId member, Instant startsAt, @Nullable Instant endsAt) {
		this.memberId = member.value();
		this.startsAt = startsAt;
		this.endsAt = endsAt;
	}

	/** A period without an end, backed by a payment. */
	static MembershipPeriod lifetime(MemberId member, String order, String planCode, Instant startsAt) {
		MembershipPeriod period = new MembershipPeriod(member, startsAt, null);
		period.orderHandle = order;
		period.planCode = planCode;
		return period;
	}

	/**
	 * A period that an admin grants.
	 * @param endsAt when it ends; null if never
	 */
	static MembershipPeriod byHand(MemberId member, MemberId admin, Instant startsAt, @Nullable Instant endsAt) {
		MembershipPeriod period = new MembershipPeriod(member, startsAt, endsAt);
		period.grantedBy = admin.value();
		return period;
	}

	/**
	 * Ends the period before its time. A period that has been ended stays as it is.
	 * @param admin who ends it by hand; null if its payment was refunded
	 */
	void end(Instant at, @Nullable MemberId admin) {
		if (this.endedAt == null) {
			this.endedAt = at;
			this.endedBy = (admin != null) ? admin.value() : null;
		}
	}

	/** Whether premium lasts at that moment because of this period. */
	boolean isOpenAt(Instant moment) {
		return this.endedAt == null && (this.endsAt == null || moment.isBefore(this.endsAt));
	}

}
