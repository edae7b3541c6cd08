package com.moviecurators.premium.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes members through their accounts. */
@Component
@RequiredArgsConstructor
class AccountMembers implements Members {

	private final AccountRepository accounts;

	private final EntityManager entities;

	private final OpeningPremium openingPremium;

	private final Clock clock;

	@Override
	@Transactional(readOnly = true)
	public boolean isActive(MemberId member) {
		return find(member).isPresent();
	}

	@Override
	@Transactional(readOnly = true)
	public boolean isPremium(MemberId member) {
		return find(member).filter((account) -> account.isPremiumAt(this.clock.instant())).isPresent();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<SignedInMember> find(long id) {
		return find(new MemberId(id)).map(Account::signedIn);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void lock(MemberId member) {
		locked(member);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean lockIfPasswordStands(MemberId member, Instant checked) {
		Account account = locked(member);
		return account.isActive() && account.hasPasswordOf(checked);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void grantPremium(MemberId member, @Nullable Instant until) {
		locked(member).grantPremium(until);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void continuePremium(MemberId member, @Nullable Instant until) {
		locked(member).continuePremium(until);
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void endPremium(MemberId member) {
		locked(member).endPremium();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void holdPremium(MemberId member) {
		locked(member).holdPremium();
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void releasePremium(MemberId member) {
		locked(member).releasePremium();
	}

	@Override
	public PremiumOpening openPremium(MemberId member) {
		return this.openingPremium.open(member);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Instant> premiumOpenedAt(MemberId member) {
		return this.accounts.findById(member.value()).map(Account::premiumOpenedAt);
	}

	private Optional<Account> find(MemberId member) {
		return this.accounts.findById(member.value()).filter(Account::isActive);
	}

	/** Asks the database once in a transaction, however often the lock is wanted. */
	private Account locked(MemberId member) {
		return Optional.ofNullable(this.entities.find(Account.class, member.value(), LockModeType.PESSIMISTIC_WRITE))
			.orElseThrow(() -> new IllegalArgumentException("No account " + member.value()));
	}

}
