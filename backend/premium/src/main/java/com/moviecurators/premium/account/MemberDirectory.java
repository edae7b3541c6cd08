package com.moviecurators.premium.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds members for support, closed accounts included. */
public interface MemberDirectory {

	/** The member with this key. */
	Optional<MemberSummary> find(MemberId member);

	/** The members with these keys, in no order. Whoever is unknown is left out. */
	List<MemberSummary> findAll(Collection<MemberId> members);

	/**
	 * Members whose display name begins like this, in upper and lower case as it is.
	 * @param limit how many of them at most
	 */
	List<MemberId> findByNameStartingWith(String beginning, int limit);

	/** What others call these members. */
	default Map<MemberId, MemberName> findNames(Collection<MemberId> members) {
		return findAll(members).stream().collect(Collectors.toMap(MemberSummary::id, MemberSummary::name));
	}

	/** The member with this e-mail, however it is written. */
	Optional<MemberSummary> findByEmail(String email);

}
