package com.moviecurators.kakaopay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.moviecurators.kakaopay.KakaoPayProperties.Pool;
import com.moviecurators.kakaopay.Outcome.Happened;
import com.moviecurators.kakaopay.Outcome.Unknown;
import com.moviecurators.kakaopay.UnknownCause.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The connection pool: its size, its bounded wait and the return of connections. */
class PoolTest {

	private static final int CALLS = 300;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	@Test
	void carriesHundredsOfCallsAtTheSameTime() throws Exception {
		CountDownLatch allArrived = new CountDownLatch(CALLS);
		try (RawServer server = new RawServer((exchange) -> {
			allArrived.countDown();
			allArrived.await();
			exchange.answer(Payments.answer(Call.APPROVE));
		}); HttpKakaoPayClient client = client(server, 500, KakaoPayStub.PATIENT, KakaoPayStub.PATIENT)) {
			List<CompletableFuture<Outcome<ApproveAnswer>>> calls = IntStream.range(0, CALLS)
				.mapToObj((call) -> approving(client))
				.toList();

			assertThat(calls)
				.allSatisfy((call) -> assertThat(call.get(60, TimeUnit.SECONDS)).isInstanceOf(Happened.class));
			assertThat(server.connections()).isEqualTo(CALLS);
		}
	}

	@Test
	void givesUpUnsentWhenNoConnectionGetsFree() throws Exception {
		CountDownLatch answerNow = new CountDownLatch(1);
		try (RawServer server = new RawServer((exchange) -> {
			answerNow.await();
			exchange.answer(Payments.answer(Call.APPROVE));
		}); HttpKakaoPayClient client = client(server, 1, KakaoPayStub.IMPATIENT, KakaoPayStub.PATIENT)) {
			CompletableFuture<Outcome<ApproveAnswer>> first = approving(client);
			Eventually.isTrue(() -> server.requests() == 1);

			assertThat(client.approve(Payments.approve())).isInstanceOfSatisfying(Unknown.class,
					(unknown) -> assertThat(unknown.cause()).isEqualTo(new UnknownCause(Kind.NOT_SENT, null,
							"no free connection in time (ConnectionRequestTimeoutException)")));
			assertThat(server.requests()).isOne();

			answerNow.countDown();
			assertThat(first.get(30, TimeUnit.SECONDS)).isInstanceOf(Happened.class);
		}
	}

	@ParameterizedTest
	@EnumSource
	void getsItsOnlyConnectionBackAfter(WireFault fault) throws Exception {
		try (RawServer server = new RawServer((exchange) -> {
			if (exchange.number() == 1) {
				fault.apply(exchange);
			}
			else {
				exchange.answer(Payments.answer(Call.APPROVE));
			}
		}); HttpKakaoPayClient client = client(server, 1, KakaoPayStub.IMPATIENT, fault.readTimeout())) {
			assertThat(client.approve(Payments.approve())).isInstanceOf(Unknown.class);

			Eventually.isTrue(() -> client.approve(Payments.approve()) instanceof Happened);
		}
	}

	private CompletableFuture<Outcome<ApproveAnswer>> approving(KakaoPayClient client) {
		return CompletableFuture.supplyAsync(() -> client.approve(Payments.approve()), this.threads);
	}

	private static HttpKakaoPayClient client(RawServer server, int connections, Duration wait, Duration read) {
		return KakaoPayStub.client(KakaoPayStub.properties(server.baseUrl(), read, new Pool(connections, wait)));
	}

}
