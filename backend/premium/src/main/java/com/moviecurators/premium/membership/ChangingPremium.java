package com.moviecurators.premium.membership;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.moviecurators.premium.account.MemberDirectory;
import com.moviecurators.premium.account.MemberSummary;
import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.audit.AuditAction;
import com.moviecurators.premium.audit.AuditFact;
import com.moviecurators.premium.audit.AuditLog;
import com.moviecurators.premium.audit.AuditRecord;
import com.moviecurators.premium.payment.PurchasedAccess;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes premium by hand, under the account's lock. Periods are the truth. */
@Component
@RequiredArgsConstructor
class ChangingPremium implements PremiumByHand {

	/** Databases know no later moments. */
	private static final Instant LAST_MOMENT = Instant.parse("9999-01-01T00:00:00Z");

	private final MembershipPeriods periods;

	private final PremiumFlag premium;

	private final Members members;

	private final MemberDirectory directory;

	private final AuditLog audit;

	private final PurchasedAccess purchases;

	private final Clock clock;

	@Override
	@Transactional
	public void change(Wanted wanted) {
		Instant now = this.clock.instant();
		List<String> ended = wanted.premium() ? List.of() : endPurchases(wanted);
		this.members.lock(wanted.member());
		MemberSummary member = this.directory.find(wanted.member()).orElseThrow();
		refuseIf(!isAdmin(wanted.admin()), Why.NO_ADMIN);
		refuseIf(wanted.member().equals(wanted.admin().id()), Why.OWN_ACCOUNT);
		refuseIf(!member.active(), Why.ACCOUNT_CLOSED);
		refuseIf(!isEndPossible(wanted, now), Why.END_REFUSED);
		refuseIf(hasChanged(member, wanted.expected()), Why.CHANGED);
		refuseIf(isThatAlready(member, wanted), Why.NOTHING_CHANGES);
		apply(wanted, ended, now);
		this.premium.follow(wanted.member(), now);
		record(wanted);
	}

	/**
	 * Payments are locked before accounts, here as elsewhere.
	 * @return the payments
	 */
	private List<String> endPurchases(Wanted wanted) {
		List<String> orders = this.periods.findOpenOrders(wanted.member().value());
		orders.forEach(this.purchases::end);
		return orders;
	}

	private void apply(Wanted wanted, List<String> ended, Instant now) {
		List<MembershipPeriod> open = this.premium.openPeriods(wanted.member(), now);
		List<MembershipPeriod> bought = open.stream().filter((period) -> period.orderHandle() != null).toList();
		if (wanted.premium()) {
			refuseIf(bought.stream().anyMatch((period) -> lastsLonger(period, wanted)), Why.NOTHING_CHANGES);
			open.stream().filter((period) -> !bought.contains(period)).forEach((period) -> end(period, wanted, now));
			this.periods.save(MembershipPeriod.byHand(wanted.member(), wanted.admin().id(), now, wanted.until()));
		}
		else {
			// Bought before the account was locked: its payment has not been ended.
			refuseIf(!bought.stream().allMatch((period) -> ended.contains(period.orderHandle())), Why.CHANGED);
			open.forEach((period) -> end(period, wanted, now));
		}
	}

	private static void end(MembershipPeriod period, Wanted wanted, Instant now) {
		period.end(now, wanted.admin().id());
	}

	private static boolean lastsLonger(MembershipPeriod bought, Wanted wanted) {
		return bought.endsAt() == null || (wanted.until() != null && !bought.endsAt().isBefore(wanted.until()));
	}

	/** The request may have waited for the account's lock. */
	private boolean isAdmin(SignedInMember caller) {
		return this.members.find(caller.id().value()).filter((found) -> found.role() == Role.ADMIN).isPresent();
	}

	private static boolean hasChanged(MemberSummary member, @Nullable Expected expected) {
		return expected != null
				&& (member.premium() != expected.premium() || !Objects.equals(member.premiumUntil(), expected.until()));
	}

	private static boolean isEndPossible(Wanted wanted, Instant now) {
		Instant until = wanted.until();
		return until == null || (wanted.premium() && until.isAfter(now) && until.isBefore(LAST_MOMENT));
	}

	private static boolean isThatAlready(MemberSummary member, Wanted wanted) {
		return member.premium() == wanted.premium() && Objects.equals(member.premiumUntil(), wanted.until());
	}

	private void record(Wanted wanted) {
		AuditAction action = wanted.premium() ? AuditAction.GRANTED_PREMIUM : AuditAction.ENDED_PREMIUM;
		AuditRecord act = AuditRecord.of(wanted.admin(), action).about(wanted.member()).with(wanted.reason());
		Instant until = wanted.until();
		this.audit.record((until != null) ? act.with(AuditFact.of(AuditFact.Kind.PREMIUM_UNTIL, until)) : act);
	}

	private static void refuseIf(boolean refused, Why why) {
		if (refused) {
			throw new PremiumUnchanged(why);
		}
	}

}
