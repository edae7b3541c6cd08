package com.moviecurators.premium.membership;

import org.springframework.data.repository.Repository;

interface MembershipPeriods extends Repository<MembershipPeriod, Long> {

	MembershipPeriod save(MembershipPeriod period);

}
