package com.moviecurators.kakaopay.simulator.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderInquiryTests {

	private final Shop shop = new Shop();

	@Test
	void tellsAPreparedPaymentWithoutWhatDidNotHappen() {
		KakaoPayAnswer answer = this.shop.prepared().call(Call.ORDER, this.shop.order());
		assertThat(Shop.at(answer, "status")).isEqualTo("READY");
		assertThat(Shop.at(answer, "amount.total")).isEqualTo(33_000L);
		assertThat(Shop.at(answer, "cancel_available_amount.total")).isEqualTo(0L);
		assertThat(Shop.at(answer, "payment_action_details")).isEqualTo(List.of());
		assertThat(answer.body()).doesNotContainKeys("approved_at", "canceled_at", "payment_method_type", "item_code",
				"selected_card_info");
	}

	@Test
	void followsThePayer() {
		this.shop.prepared();
		this.shop.engine.open(this.shop.payment().pageId());
		assertThat(statusOf()).isEqualTo("OPEN_PAYMENT");
		this.shop.pay();
		assertThat(statusOf()).isEqualTo("AUTH_PASSWORD");
		this.shop.prepared();
		this.shop.engine.quit(this.shop.payment().pageId());
		assertThat(statusOf()).isEqualTo("QUIT_PAYMENT");
		this.shop.prepared();
		this.shop.engine.fail(this.shop.payment().pageId());
		assertThat(statusOf()).isEqualTo("FAIL_PAYMENT");
	}

	@Test
	void tellsEveryAction() {
		this.shop.paid(Shop.ready().with("item_code", "C-1")).later(Duration.ofMinutes(1));
		this.shop.call(Call.CANCEL, this.shop.cancel(11_000).with("payload", "RF"));
		KakaoPayAnswer answer = this.shop.call(Call.ORDER, this.shop.order());
		assertThat(Shop.at(answer, "status")).isEqualTo("PART_CANCEL_PAYMENT");
		assertThat(Shop.at(answer, "item_code")).isEqualTo("C-1");
		assertThat(Shop.at(answer, "canceled_amount.total")).isEqualTo(11_000L);
		assertThat(Shop.at(answer, "cancel_available_amount.total")).isEqualTo(22_000L);
		assertThat(Shop.at(answer, "approved_at")).isEqualTo("2026-11-22T15:04:05");
		assertThat(Shop.at(answer, "canceled_at")).isEqualTo("2026-11-22T15:05:05");
		assertThat(Shop.at(answer, "selected_card_info.install_month")).isEqualTo(0);
		List<?> actions = (List<?>) Shop.at(answer, "payment_action_details");
		assertThat(actions).hasSize(2);
		assertThat((Map<?, ?>) actions.get(0)).extracting("payment_action_type", "amount")
			.containsExactly("PAYMENT", 33_000L);
		assertThat((Map<?, ?>) actions.get(1)).extracting("payment_action_type", "amount", "payload")
			.containsExactly("CANCEL", 11_000L, "RF");
	}

	@Test
	void leavesAnAbandonedPaymentInItsLastStatus() {
		this.shop.prepared().later(Duration.ofHours(1));
		assertThat(statusOf()).isEqualTo("READY");
	}

	@Test
	void refusesAnUnknownTid() {
		assertThat(Shop.code(this.shop.call(Call.ORDER, this.shop.order()))).isEqualTo(-721);
		assertThat(Shop.code(this.shop.call(Call.ORDER, this.shop.order().without("tid")))).isEqualTo(-2);
		assertThat(Shop.code(this.shop.call(Call.ORDER, this.shop.order().with("tid", "T".repeat(21))))).isEqualTo(-2);
	}

	private Object statusOf() {
		return String.valueOf(Shop.at(this.shop.call(Call.ORDER, this.shop.order()), "status"));
	}

}
