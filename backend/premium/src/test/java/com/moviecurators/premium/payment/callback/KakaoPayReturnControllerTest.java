package com.moviecurators.premium.payment.callback;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.moviecurators.premium.common.Origins;
import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.spa.SpaPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.BDDMockito;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;

/**
 * The page comes, whatever becomes of the token. Its script posts the same token again.
 */
class KakaoPayReturnControllerTest {

	private final ReceivingReturn receiving = mock(ReceivingReturn.class);

	private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new KakaoPayReturnController(
			new TimeLimitedReceiving(new ReturnRoute(this.receiving), Duration.ofMillis(200),
					Executors.newVirtualThreadPerTaskExecutor()),
			new ReturnPage(new SpaPage(new DefaultResourceLoader(), new Origins("http://localhost:8080", null)), null)))
		.addFilters(new ReturnQueryFilter())
		.build());

	@ParameterizedTest
	@ValueSource(classes = { CannotCreateTransactionException.class, DataAccessResourceFailureException.class,
			JpaSystemException.class, IllegalStateException.class, NullPointerException.class })
	void pageFollowsWhateverFails(Class<? extends RuntimeException> failure) {
		BDDMockito.willThrow(failure).given(this.receiving).receive("O", "T", new ClientAddress("127.0.0.1"));
		assertThat(this.mvc.get().uri("/kakaoPay/success?order=O&pg_token=T")).hasStatus(200)
			.bodyText()
			.containsIgnoringCase("<!doctype html>");
		BDDMockito.then(this.receiving).should().receive("O", "T", new ClientAddress("127.0.0.1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "order=O", "pg_token=T", "order=O&pg_token=%20", "order=O&pg_token=" })
	void pageFollowsWhereThereIsNothingToReceive(String query) {
		assertThat(this.mvc.get().uri(URI.create("/kakaoPay/success?" + query))).hasStatus(200);
		BDDMockito.then(this.receiving).should(BDDMockito.never()).receive(any(), any(), any());
	}

	@Test
	@Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
	void pageDoesNotWaitForASilentDatabase() throws InterruptedException {
		CountDownLatch answered = new CountDownLatch(1);
		CountDownLatch stored = new CountDownLatch(1);
		BDDMockito.willAnswer((call) -> {
			answered.await();
			stored.countDown();
			return null;
		}).given(this.receiving).receive(any(), any(), any());

		assertThat(this.mvc.get().uri("/kakaoPay/success?order=O&pg_token=T")).hasStatus(200);
		answered.countDown();
		assertThat(stored.await(10, TimeUnit.SECONDS)).as("is still stored").isTrue();
	}

}
