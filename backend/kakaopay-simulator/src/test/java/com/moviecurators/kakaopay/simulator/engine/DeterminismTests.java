package com.moviecurators.kakaopay.simulator.engine;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeterminismTests {

	@Test
	void givesTheSameAnswersForTheSameSeedAndSteps() {
		Shop one = new Shop().paid();
		Shop other = new Shop().paid();
		assertThat(one.call(Call.CANCEL, one.cancel(100))).isEqualTo(other.call(Call.CANCEL, other.cancel(100)));
		assertThat(one.payment()).isEqualTo(other.payment());
	}

	@Test
	void repeatsWhatHappensWithoutACall() {
		Shop one = new Shop().paid();
		Shop other = new Shop().paid();
		assertThat(one.engine.cancelInPartnerConsole("order-1", 100L))
			.isEqualTo(other.engine.cancelInPartnerConsole("order-1", 100L));
		assertThat(one.engine.closeCancelWindow("order-1")).isEqualTo(other.engine.closeCancelWindow("order-1"));
		assertThat(one.engine.cancelInPartnerConsole("order-1", null))
			.isEqualTo(other.engine.cancelInPartnerConsole("order-1", null));
		assertThat(one.paid().payment()).isEqualTo(other.paid().payment());
	}

	@Test
	void givesTheSameIdsAtAnotherTime() {
		Shop one = new Shop().paid();
		Shop later = new Shop().later(Duration.ofDays(400)).paid();
		assertThat(later.payment().tid()).isEqualTo(one.payment().tid());
		assertThat(later.payment().pageId()).isEqualTo(one.payment().pageId());
		assertThat(later.payment().returnUrl()).isEqualTo(one.payment().returnUrl());
		assertThat(later.payment().actions().get(0).aid()).isEqualTo(one.payment().actions().get(0).aid());
	}

	@Test
	void repeatsNoIdEvenAfterRemovingPayments() {
		Shop shop = new Shop();
		Set<String> tids = new HashSet<>();
		for (int i = 0; i < 1_000; i++) {
			tids.add(shop.prepared().payment().tid());
			shop.engine.clear();
		}
		assertThat(tids).hasSize(1_000);
	}

	@Test
	void keepsPaymentsNewestFirst() {
		Shop shop = new Shop().prepared(Shop.ready().with("partner_order_id", "a"))
			.prepared(Shop.ready().with("partner_order_id", "b"));
		assertThat(shop.engine.payments()).extracting(PaymentView::partnerOrderId).containsExactly("b", "a");
	}

}
