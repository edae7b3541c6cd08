package com.moviecurators.premium.account;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class PasswordsTest {

	private final PasswordEncoder passwords = new PasswordConfiguration().passwordEncoder(new PasswordSettings(64, 1));

	@Test
	void areKeptAsArgon2idWithASaltEach() {
		String hash = this.passwords.encode("correct horse");
		assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=64,t=1,p=1$")
			.isNotEqualTo(this.passwords.encode("correct horse"));
		assertThat(this.passwords.matches("correct horse", hash)).isTrue();
		assertThat(this.passwords.matches("Correct horse", hash)).isFalse();
	}

	@Test
	void unknownEmailCostsAHashToo() {
		PasswordEncoder encoder = mock(PasswordEncoder.class);
		AccountRepository accounts = mock(AccountRepository.class);
		given(encoder.encode(any())).willReturn("hash of nobody");
		given(encoder.matches(any(), any())).willReturn(true);
		given(accounts.findByEmail("a@b.kr")).willReturn(Optional.empty());
		assertThat(new CheckingPassword(accounts, encoder).check("A@b.kr", "secret")).isEmpty();
		then(encoder).should().matches("secret", "hash of nobody");
	}

	@Test
	void soManyAreComputedAtOnceAndNoMore() {
		CountDownLatch open = new CountDownLatch(1);
		AtomicInteger running = new AtomicInteger();
		PasswordEncoder slow = mock(PasswordEncoder.class);
		given(slow.encode(any())).will((_) -> {
			running.incrementAndGet();
			open.await();
			return "hash";
		});
		PasswordEncoder bounded = new BoundedPasswordEncoder(slow, 2);
		AtomicInteger done = new AtomicInteger();
		for (int i = 0; i < 20; i++) {
			Thread.ofVirtual().start(() -> {
				bounded.encode("x");
				done.incrementAndGet();
			});
		}
		Awaitility.await().until(() -> running.get() == 2);
		Awaitility.await().during(Duration.ofMillis(200)).until(() -> running.get() == 2);
		open.countDown();
		Awaitility.await().until(() -> done.get() == 20);
	}

}
