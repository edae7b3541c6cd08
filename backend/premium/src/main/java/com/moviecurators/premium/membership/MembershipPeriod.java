package com.moviecurators.premium.membership;

import java.time.Instant;

import com.moviecurators.premium.account.MemberId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** The period of premium of one payment. */
@Entity
@Table(name = "membership_period")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
class MembershipPeriod {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long memberId;

	private String orderHandle;

	private String planCode;

	private Instant startsAt;

	private @Nullable Instant endsAt;

	private MembershipPeriod(MemberId member, String order, String planCode, Instant startsAt) {
		this.memberId = member.value();
		this.orderHandle = order;
		this.planCode = planCode;
		this.startsAt = startsAt;
	}

	/** A period without an end. */
	static MembershipPeriod lifetime(MemberId member, String order, String planCode, Instant startsAt) {
		return new MembershipPeriod(member, order, planCode, startsAt);
	}

}
