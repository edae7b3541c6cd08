package com.moviecurators.premium.payment.callback;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.support.CapturedLog;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.mockito.BDDMockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/** What becomes of a token after the page has gone ahead without it. */
@Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
class TimeLimitedReceivingTest {

	private static final ClientAddress ADDRESS = new ClientAddress("127.0.0.1");

	private static final ReturnQuery QUERY = new ReturnQuery("O", "T");

	private static final Duration WAIT = Duration.ofMillis(300);

	private final ReturnRoute route = mock(ReturnRoute.class);

	private final ExecutorService oneThread = Executors.newSingleThreadExecutor();

	private final TimeLimitedReceiving receiving = new TimeLimitedReceiving(this.route, WAIT, this.oneThread);

	private final CountDownLatch pageHasGone = new CountDownLatch(1);

	@AfterEach
	void stop() {
		this.oneThread.shutdownNow();
	}

	@Test
	void logsWhatFailsLate() {
		BDDMockito.willAnswer((_) -> {
			this.pageHasGone.await();
			throw new IllegalStateException("too late");
		}).given(this.route).receive("O", "T", ADDRESS);
		try (CapturedLog log = new CapturedLog(Level.INFO)) {
			this.receiving.receive(QUERY, ADDRESS);
			assertThat(log.textWithout("-")).doesNotContain("ERROR");
			this.pageHasGone.countDown();
			Awaitility.await().until(() -> log.textWithout("-").contains("IllegalStateException: too late"));
			assertThat(log.textWithout("-").lines().filter((line) -> line.startsWith("ERROR"))).hasSize(1);
		}
	}

	@Test
	void startsWhatCouldNotStartInTime() throws InterruptedException {
		CountDownLatch received = new CountDownLatch(1);
		BDDMockito.willAnswer((_) -> {
			received.countDown();
			return null;
		}).given(this.route).receive("O", "T", ADDRESS);
		this.oneThread.submit(() -> {
			this.pageHasGone.await();
			return null;
		});
		this.receiving.receive(QUERY, ADDRESS);
		this.pageHasGone.countDown();
		assertThat(received.await(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void waitsForWhatIsUnderWayWhenTheServerStops() {
		CountDownLatch received = new CountDownLatch(1);
		BDDMockito.willAnswer((_) -> {
			Awaitility.await().until(this.oneThread::isShutdown);
			received.countDown();
			return null;
		}).given(this.route).receive("O", "T", ADDRESS);
		this.receiving.receive(QUERY, ADDRESS);
		this.receiving.close();
		assertThat(received.getCount()).isZero();
	}

}
