package com.moviecurators.premium.membership;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.moviecurators.premium.account.MemberDirectory;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.audit.AuditLog;
import com.moviecurators.premium.membership.PremiumByHand.Expected;
import com.moviecurators.premium.membership.PremiumByHand.PremiumUnchanged;
import com.moviecurators.premium.membership.PremiumByHand.Wanted;
import com.moviecurators.premium.membership.PremiumByHand.Why;
import com.moviecurators.premium.payment.PaymentTest;
import com.moviecurators.premium.payment.PurchasedAccess;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

/** Premium becomes what an admin wants, or nothing is changed. */
class ChangingPremiumTest extends PaymentTest {

	@Autowired
	PremiumByHand premium;

	@Autowired
	MemberDirectory members;

	@Autowired
	Members accounts;

	@Autowired
	MembershipPeriods periods;

	@Autowired
	PremiumFlag flag;

	@Autowired
	PurchasedAccess purchases;

	@Autowired
	AuditLog audit;

	@Autowired
	TransactionTemplate transactions;

	SignedInMember admin;

	Instant now;

	@BeforeEach
	void employ() {
		this.admin = new SignedInMember(newMember(), Role.ADMIN);
		role("ADMIN");
		this.now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
	}

	@Test
	void grantsUntilThenAndChangesTheEnd() {
		Instant first = this.now.plus(Duration.ofDays(30));
		Instant sooner = this.now.plus(Duration.ofDays(10));
		change(true, first);
		assertThat(until()).isEqualTo(first);
		change(true, sooner);
		assertThat(until()).isEqualTo(sooner);
		change(true, null);
		assertThat(isPremium(this.member)).isTrue();
		assertThat(until()).isNull();
		change(true, first);
		assertThat(until()).isEqualTo(first);
		assertThat(entries()).containsExactly("GRANTED_PREMIUM:PREMIUM_UNTIL " + first + ":고객 요청",
				"GRANTED_PREMIUM:PREMIUM_UNTIL " + sooner + ":고객 요청", "GRANTED_PREMIUM:null:고객 요청",
				"GRANTED_PREMIUM:PREMIUM_UNTIL " + first + ":고객 요청");
		this.clock.advance(Duration.ofDays(31));
		assertThat(this.members.find(this.member).orElseThrow().premium()).isFalse();
	}

	@Test
	void endsWhatWasGrantedAndWhatWasBought() {
		change(true, null);
		change(false, null);
		assertThat(isPremium(this.member)).isFalse();
		buy();
		change(false, null);
		assertThat(isPremium(this.member)).isFalse();
		assertThat(entries()).containsExactly("GRANTED_PREMIUM:null:고객 요청", "ENDED_PREMIUM:null:고객 요청",
				"ENDED_PREMIUM:null:고객 요청");
		assertThat(this.jdbc.sql("select count(*) from membership_period where member_id = ? and ended_by = ?")
			.params(this.member.value(), this.admin.id().value())
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	/** No money went back, but the member is not shut out for good. */
	@Test
	void whoseBoughtPremiumWasEndedMayBuyAgain() {
		buy();
		change(false, null);
		String again = readyOrder();
		this.approving.approve(again, TOKEN);
		assertThat(status(again)).isEqualTo(PaymentStatus.APPROVED);
		assertThat(isPremium(this.member)).isTrue();
	}

	@Test
	void refusesWhatChangesNothing() {
		assertThat(refusal(this.member, false, null)).isEqualTo(Why.NOTHING_CHANGES);
		Instant end = this.now.plus(Duration.ofDays(30));
		change(true, end);
		assertThat(refusal(this.member, true, end)).isEqualTo(Why.NOTHING_CHANGES);
		buy();
		assertThat(refusal(this.member, true, null)).isEqualTo(Why.NOTHING_CHANGES);
		assertThat(refusal(this.member, true, end)).as("bought for longer").isEqualTo(Why.NOTHING_CHANGES);
		assertThat(entries()).hasSize(1);
	}

	/** Databases keep microseconds. */
	@Test
	void knowsTheSameEndAgainHoweverExactItIs() {
		Instant end = this.now.plus(Duration.ofDays(30)).plusNanos(123_456_789);
		change(true, end);
		assertThat(refusal(this.member, true, end)).isEqualTo(Why.NOTHING_CHANGES);
		Expected seen = new Expected(true, end);
		this.premium.change(new Wanted(this.admin, this.member, false, null, "고객 요청", seen));
		assertThat(entries()).hasSize(2);
	}

	/** What is bought meanwhile is not ended: its payment would stay in the way. */
	@Test
	void refusesToEndWhatWasBoughtMeanwhile() {
		Members slow = mock(Members.class, delegatesTo(this.accounts));
		willAnswer((_) -> {
			CompletableFuture.runAsync(this::buy).join();
			this.accounts.lock(this.member);
			return null;
		}).willDoNothing().given(slow).lock(this.member);
		ChangingPremium changing = new ChangingPremium(this.periods, this.flag, slow, this.members, this.audit,
				this.purchases, this.clock);
		Wanted end = new Wanted(this.admin, this.member, false, null, "고객 요청");
		assertThatExceptionOfType(PremiumUnchanged.class)
			.isThrownBy(() -> this.transactions.executeWithoutResult((_) -> changing.change(end)))
			.returns(Why.CHANGED, PremiumUnchanged::why);
		assertThat(isPremium(this.member)).isTrue();
		assertThat(entries()).isEmpty();
	}

	@Test
	void refusesAnEndThatIsNone() {
		for (Instant end : List.of(this.now, this.now.minusSeconds(1), Instant.MIN, Instant.MAX,
				Instant.parse("9999-12-31T23:59:59Z"))) {
			assertThat(refusal(this.member, true, end)).as(end.toString()).isEqualTo(Why.END_REFUSED);
		}
		assertThat(refusal(this.member, false, this.now.plusSeconds(60))).isEqualTo(Why.END_REFUSED);
		assertThat(entries()).isEmpty();
	}

	@Test
	void refusesClosedAccountsAndOnesOwn() {
		assertThat(refusal(this.admin.id(), true, null)).isEqualTo(Why.OWN_ACCOUNT);
		this.jdbc.sql("update account set closed_at = created_at where id = ?").param(this.member.value()).update();
		assertThat(refusal(this.member, true, null)).isEqualTo(Why.ACCOUNT_CLOSED);
		assertThat(entries()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "MEMBER", "SUPPORT" })
	void refusesWhoeverIsNoAdminAnyMore(String role) {
		role(role);
		assertThat(refusal(this.member, true, null)).isNotNull();
		assertThat(isPremium(this.member)).isFalse();
		assertThat(entries()).isEmpty();
	}

	@Test
	void ofManyAdminsAtOnceOneGrants() throws Exception {
		Instant end = this.now.plus(Duration.ofDays(30));
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<@Nullable Why>> answers = IntStream.range(0, 8)
				.mapToObj((_) -> executor.submit(() -> refusal(this.member, true, end)))
				.toList();
			int granted = 0;
			for (Future<@Nullable Why> answer : answers) {
				granted += (answer.get() == null) ? 1 : 0;
			}
			assertThat(granted).isOne();
		}
		assertThat(entries()).hasSize(1);
	}

	private void role(String role) {
		this.jdbc.sql("update account set role = ? where id = ?").params(role, this.admin.id().value()).update();
	}

	private void buy() {
		this.jdbc.sql("update account set premium = false where id = ?").param(this.member.value()).update();
		this.approving.approve(readyOrder(), TOKEN);
		assertThat(isPremium(this.member)).isTrue();
	}

	private void change(boolean premium, @Nullable Instant until) {
		this.premium.change(new Wanted(this.admin, this.member, premium, until, "고객 요청"));
	}

	private @Nullable Why refusal(MemberId who, boolean premium, @Nullable Instant until) {
		try {
			this.premium.change(new Wanted(this.admin, who, premium, until, "고객 요청"));
			return null;
		}
		catch (PremiumUnchanged ex) {
			return ex.why();
		}
	}

	private @Nullable Instant until() {
		return this.members.find(this.member).orElseThrow().premiumUntil();
	}

	private List<String> entries() {
		return this.jdbc.sql("select action, facts, details from audit_entry where actor_id = ? order by id")
			.param(this.admin.id().value())
			.query((row, _) -> row.getString(1) + ":" + row.getString(2) + ":" + row.getString(3))
			.list();
	}

}
