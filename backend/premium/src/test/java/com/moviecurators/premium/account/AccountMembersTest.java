package com.moviecurators.premium.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
@ActiveProfiles("test")
@SpringBootTest
class AccountMembersTest {

	@Autowired
	SigningUp signingUp;

	@Autowired
	Members members;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void grantsPremiumInTheCallersTransactionOnly() {
		MemberId member = open();
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.members.grantPremium(member, null));
		this.transaction.executeWithoutResult((status) -> {
			this.members.grantPremium(member, null);
			status.setRollbackOnly();
		});
		assertThat(this.members.isPremium(member)).isFalse();
		this.transaction.executeWithoutResult((_) -> this.members.grantPremium(member, null));
		assertThat(this.members.isPremium(member)).isTrue();
		this.transaction.executeWithoutResult((_) -> this.members.endPremium(member));
		assertThat(this.members.isPremium(member)).isFalse();
	}

	@Test
	void premiumThatHasRunOutIsNone() {
		MemberId member = open();
		this.transaction
			.executeWithoutResult((_) -> this.members.grantPremium(member, Instant.parse("2020-01-01T00:00:00Z")));
		assertThat(this.members.isPremium(member)).isFalse();
	}

	@Test
	void closedAccountIsNobody() {
		MemberId member = open();
		this.transaction.executeWithoutResult((_) -> this.members.grantPremium(member, null));
		this.jdbc.update("update account set closed_at = created_at where id = ?", member.value());
		assertThat(this.members.isActive(member)).isFalse();
		assertThat(this.members.isPremium(member)).isFalse();
		assertThat(this.members.find(member.value())).isEmpty();
	}

	@Test
	void unknownMemberIsNobody() {
		assertThat(this.members.isActive(new MemberId(-1))).isFalse();
		assertThat(this.members.isPremium(new MemberId(-1))).isFalse();
	}

	@Test
	void ofManySignUpsAtOnceOneWinsAndTheOthersAreTold() throws Exception {
		String email = UUID.randomUUID() + "@example.com";
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Boolean>> answers = IntStream.range(0, 12)
				.mapToObj((_) -> executor.submit(() -> isOpened(email)))
				.toList();
			int opened = 0;
			for (Future<Boolean> answer : answers) {
				opened += answer.get() ? 1 : 0;
			}
			assertThat(opened).isOne();
		}
	}

	private boolean isOpened(String email) {
		try {
			this.signingUp.signUp(new NewAccount(email, "correct horse", "관객", Role.MEMBER));
			return true;
		}
		catch (EmailTaken ex) {
			return false;
		}
	}

	private MemberId open() {
		return this.signingUp
			.signUp(new NewAccount(UUID.randomUUID() + "@example.com", "correct horse", "🎬관객", Role.MEMBER))
			.id();
	}

}
