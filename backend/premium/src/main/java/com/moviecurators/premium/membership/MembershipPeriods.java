package com.moviecurators.premium.membership;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** The periods. None is ever deleted. */
interface MembershipPeriods extends Repository<MembershipPeriod, Long> {

	MembershipPeriod save(MembershipPeriod period);

	/** The period that the payment bought. */
	Optional<MembershipPeriod> findByOrderHandle(String order);

	/** The member's periods that were not ended before their time, oldest first. */
	List<MembershipPeriod> findByMemberIdAndEndedAtIsNullOrderById(long memberId);

}
