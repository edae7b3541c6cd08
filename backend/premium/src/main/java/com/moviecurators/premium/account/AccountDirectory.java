package com.moviecurators.premium.account;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the directory from the accounts. */
@Component
@RequiredArgsConstructor
class AccountDirectory implements MemberDirectory {

	private final AccountRepository accounts;

	private final Clock clock;

	@Override
	@Transactional(readOnly = true)
	public Optional<MemberSummary> find(MemberId member) {
		return this.accounts.findById(member.value()).map(this::summary);
	}

	@Override
	@Transactional(readOnly = true)
	public List<MemberSummary> findAll(Collection<MemberId> members) {
		List<Long> ids = members.stream().map(MemberId::value).distinct().toList();
		return ids.isEmpty() ? List.of() : this.accounts.findByIdIn(ids).stream().map(this::summary).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<MemberSummary> findByEmail(String email) {
		return this.accounts.findByEmail(EmailAddress.normal(email)).map(this::summary);
	}

	@Override
	@Transactional(readOnly = true)
	public List<MemberId> findByNameStartingWith(String beginning, int limit) {
		return this.accounts.findByNameStartingWith(beginning, Limit.of(limit))
			.stream()
			.map(Account::memberId)
			.toList();
	}

	private MemberSummary summary(Account account) {
		boolean premium = account.isActive() && account.isPremiumAt(this.clock.instant());
		return new MemberSummary(account.memberId(), account.email(), account.displayName(), account.isActive(),
				premium, premium ? account.premiumUntil() : null);
	}

}
