package com.moviecurators.premium.payment.withdrawal;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.moviecurators.premium.payment.CancelBooks;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever asks several times gets one refund, and one answer. */
class RepeatedRefundTest extends WithdrawalTest {

	@Test
	void answersARepeatAsTheFirstTime() {
		String order = paidOrder();
		RefundState first = request(order, PRICE);
		this.clock.advance(Duration.ofDays(50));
		assertThat(request(order, PRICE)).isEqualTo(first);
		assertNothing(order, 10, RefundCode.ALREADY_REFUNDED);
		assertThat(this.kakaoPay.cancels).hasSize(1);
		assertThat(refunds(order)).hasSize(1);
	}

	/** The member's answer was lost, and the rest went back meanwhile. */
	@Test
	void answersARepeatAlsoIfTheRestWentBackInTheConsole() {
		CancelBooks books = new CancelBooks(this.kakaoPay);
		String order = paidOrder();
		this.clock.advance(Duration.ofDays(10));
		request(order, 35_100);
		books.console(3_900);
		recoverAfter(Duration.ofDays(1));
		assertThat(status(order)).isEqualTo(PaymentStatus.REFUNDED);
		assertThat(request(order, 35_100).refunded()).isEqualTo(PRICE);
		assertThat(this.kakaoPay.cancels).hasSize(1);
	}

	@Test
	void makesOneCancelOfAHundredRequests() throws InterruptedException {
		String order = paidOrder();
		List<RefundState> states = atOnce(100, () -> request(order, PRICE));
		assertThat(this.kakaoPay.cancels).hasSize(1);
		assertThat(refunds(order)).containsExactly("DONE");
		assertThat(states).hasSize(100)
			.anySatisfy((state) -> assertThat(state.status()).isEqualTo(PaymentStatus.REFUNDED));
		assertThat(Set.of(PaymentStatus.APPROVED, PaymentStatus.REFUNDED))
			.containsAll(states.stream().map(RefundState::status).toList());
		assertThat(isPremium(this.member)).isFalse();
	}

	private static <T> List<T> atOnce(int times, Callable<T> work) throws InterruptedException {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			return threads.invokeAll(Collections.nCopies(times, work)).stream().map(Future::resultNow).toList();
		}
	}

}
