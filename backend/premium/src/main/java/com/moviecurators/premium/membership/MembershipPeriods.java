package com.moviecurators.premium.membership;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The periods. None is ever deleted. */
interface MembershipPeriods extends Repository<MembershipPeriod, Long> {

	MembershipPeriod save(MembershipPeriod period);

	/** The period that the payment bought. */
	Optional<MembershipPeriod> findByOrderHandle(String order);

	/** The payments of the member's periods that were not ended, oldest first. */
	@Query("""
			select p.orderHandle from MembershipPeriod p
			where p.memberId = :memberId and p.endedAt is null and p.orderHandle is not null order by p.id""")
	List<String> findOpenOrders(long memberId);

	/** The member's periods that were not ended before their time, oldest first. */
	List<MembershipPeriod> findByMemberIdAndEndedAtIsNullOrderById(long memberId);

}
