package com.moviecurators.premium.payment.withdrawal;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

import com.moviecurators.premium.account.PremiumOpening;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A premium list is opened in the same moment as the refund for not opening one. */
class OpeningAndRefundTest extends WithdrawalTest {

	/** How often each order has to be seen. */
	private static final int ENOUGH = 5;

	private static final int MAX_ROUNDS = 200;

	/** Who comes first is tried from both sides. */
	private static final int LONGEST_HEAD_START_MICROS = 3_000;

	@Test
	void nobodyGetsAFullRefundAndAnOpenedList() {
		int opened = 0;
		int round = 0;
		for (; round < MAX_ROUNDS && Math.min(opened, round - opened) < ENOUGH; round++) {
			this.member = newMember();
			opened += race(round) ? 1 : 0;
		}
		assertThat(Math.min(opened, round - opened)).as("both orders happened").isEqualTo(ENOUGH);
	}

	/** Returns whether the list was opened. */
	private boolean race(int round) {
		String order = paidOrder();
		CyclicBarrier start = new CyclicBarrier(2);
		CompletableFuture<PremiumOpening> opening = CompletableFuture.supplyAsync(() -> {
			await(start, (round % 2 == 0) ? 0 : headStart());
			return open();
		}, Thread::startVirtualThread);
		await(start, (round % 2 == 0) ? headStart() : 0);
		boolean refunded = isRefunded(order);
		boolean opened = opening.join() == PremiumOpening.OPENED;
		assertThat(refunded).as("round %d: one or the other", round).isNotEqualTo(opened);
		assertThat(isPremium(this.member)).isEqualTo(opened);
		return opened;
	}

	private boolean isRefunded(String order) {
		try {
			return request(order, PRICE).refunded() == PRICE;
		}
		catch (RefundNotGiven.Changed used) {
			assertThat(used.quote().code()).isEqualTo(RefundCode.USED);
			return false;
		}
	}

	private static int headStart() {
		return RandomGenerator.getDefault().nextInt(LONGEST_HEAD_START_MICROS);
	}

	private static void await(CyclicBarrier start, int micros) {
		try {
			start.await();
		}
		catch (InterruptedException | BrokenBarrierException ex) {
			throw new IllegalStateException(ex);
		}
		LockSupport.parkNanos(micros * 1_000L);
	}

}
