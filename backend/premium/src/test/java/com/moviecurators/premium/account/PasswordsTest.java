package com.moviecurators.premium.account;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import com.moviecurators.premium.common.ratelimit.Overloaded;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class PasswordsTest {

	private final ThreadPoolTaskExecutor threads = new PasswordConfiguration().passwordExecutor();

	private final PasswordEncoder passwords = new PasswordConfiguration().passwordEncoder(new PasswordSettings(64, 1),
			this.threads);

	@BeforeEach
	void startThreads() {
		this.threads.initialize();
	}

	@AfterEach
	void endThreads() {
		this.threads.shutdown();
	}

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
	void areHashedOnAThreadOfTheirOwn() {
		PasswordEncoder encoder = new PooledPasswordEncoder(onThread(), this.threads, Duration.ofSeconds(5));
		assertThat(encoder.encode("x")).startsWith("password-");
	}

	@Test
	void fullQueueIsRefusedAndLaterServed() {
		CountDownLatch open = new CountDownLatch(1);
		occupy(this.threads.getCorePoolSize(), open);
		Awaitility.await().until(() -> this.threads.getQueueSize() == 0);
		occupy(this.threads.getQueueCapacity(), open);
		PasswordEncoder encoder = new PooledPasswordEncoder(onThread(), this.threads, Duration.ofSeconds(5));
		assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> encoder.encode("x"));
		open.countDown();
		Awaitility.await().until(() -> this.threads.getQueueSize() == 0);
		assertThat(encoder.matches("x", "hash")).isTrue();
	}

	@Test
	void whoWaitsTooLongIsRefusedAndLeavesTheQueue() {
		CountDownLatch open = new CountDownLatch(1);
		occupy(this.threads.getCorePoolSize(), open);
		PasswordEncoder delegate = mock(PasswordEncoder.class);
		PasswordEncoder impatient = new PooledPasswordEncoder(delegate, this.threads, Duration.ofMillis(1));
		assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> impatient.encode("x"))
			.satisfies((ex) -> assertThat(ex.retryAfter()).isPositive());
		open.countDown();
		new PooledPasswordEncoder(onThread(), this.threads, Duration.ofSeconds(5)).encode("y");
		then(delegate).shouldHaveNoInteractions();
	}

	@Test
	void whatHasBegunIsFinishedHoweverLongItTakes() {
		PasswordEncoder slow = mock(PasswordEncoder.class);
		given(slow.encode(any())).will((_) -> {
			Thread.sleep(600);
			return "hash";
		});
		assertThat(new PooledPasswordEncoder(slow, this.threads, Duration.ofMillis(500)).encode("x")).isEqualTo("hash");
	}

	@Test
	void leaveAProcessorToTheRest() {
		assertThat(this.threads.getCorePoolSize()).isPositive()
			.isEqualTo(this.threads.getMaxPoolSize())
			.isLessThan(Math.max(2, Runtime.getRuntime().availableProcessors()));
	}

	private void occupy(int tasks, CountDownLatch end) {
		for (int i = 0; i < tasks; i++) {
			this.threads.submit(() -> {
				end.await();
				return null;
			});
		}
	}

	private static PasswordEncoder onThread() {
		PasswordEncoder encoder = mock(PasswordEncoder.class);
		given(encoder.encode(any())).will((_) -> Thread.currentThread().getName());
		given(encoder.matches(any(), any())).willReturn(true);
		return encoder;
	}

}
