package com.moviecurators.premium.membership;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Members;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the account's premium flag follow the member's periods, which are the truth. All
 * in the caller's transaction and under the account's lock.
 */
@Component
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
class PremiumFlag {

	/** What never ends comes last. */
	private static final Comparator<MembershipPeriod> BY_END = Comparator.comparing(MembershipPeriod::endsAt,
			Comparator.nullsLast(Comparator.naturalOrder()));

	private final MembershipPeriods periods;

	private final Members members;

	/** The periods that are open now, oldest first. Locks the account. */
	List<MembershipPeriod> openPeriods(MemberId member, Instant now) {
		this.members.lock(member);
		return this.periods.findByMemberIdAndEndedAtIsNullOrderById(member.value())
			.stream()
			.filter((period) -> period.isOpenAt(now))
			.toList();
	}

	/** Premium lasts until the last open period ends, or ends now if none is open. */
	void follow(MemberId member, Instant now) {
		openPeriods(member, now).stream()
			.max(BY_END)
			.ifPresentOrElse((last) -> this.members.continuePremium(member, last.endsAt()),
					() -> this.members.endPremium(member));
	}

}
