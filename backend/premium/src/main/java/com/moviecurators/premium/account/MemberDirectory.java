package com.moviecurators.premium.account;

import java.util.Optional;

/** Finds members for support, closed accounts included. */
public interface MemberDirectory {

	/** The member with this key. */
	Optional<MemberSummary> find(MemberId member);

	/** The member with this e-mail, however it is written. */
	Optional<MemberSummary> findByEmail(String email);

}
