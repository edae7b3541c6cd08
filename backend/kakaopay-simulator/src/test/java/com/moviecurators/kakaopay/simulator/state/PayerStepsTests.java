package com.moviecurators.kakaopay.simulator.state;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.EngineSettings;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayRequest;
import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PayerStepsTests {

	private final MerchantState state = new MerchantState(1, new EngineSettings(), Clock.systemUTC(), () -> 1,
			(device, pageId) -> java.net.URI.create("http://pay/" + pageId));

	@Test
	void recordsASuccessfulStep() {
		String page = prepare();
		this.state.payer().pay(page, PaymentMethod.MONEY);
		assertThat(entries()).hasSize(1);
		assertThat(entries().get(0)).containsEntry("who", "payer")
			.containsEntry("call", "pay")
			.containsEntry("partner_order_id", "o")
			.containsEntry("asked", Map.of("method", "MONEY"))
			.containsEntry("effect", true)
			.containsEntry("status_after", "AUTH_PASSWORD");
	}

	@Test
	void recordsAnImpossibleStepWithoutEffect() {
		String page = prepare();
		this.state.payer().cancel(page);
		this.state.payer().fail(page);
		assertThat(entries()).extracting((entry) -> entry.get("effect")).containsExactly(false, true);
		assertThat(entries().get(0)).containsEntry("http_status", 409).containsEntry("status_after", "QUIT_PAYMENT");
	}

	@Test
	void recordsAnUnknownPageWithoutOrder() {
		this.state.payer().expire("nowhere");
		assertThat(entries().get(0)).containsEntry("partner_order_id", null).containsEntry("status_after", null);
	}

	@Test
	void recordsTheLoadOfAnOpenPageOnly() {
		String page = prepare();
		assertThat(this.state.payer().open(page)).map(PaymentView::status).hasValue(PaymentStatus.OPEN_PAYMENT);
		this.state.payer().expire(page);
		this.state.payer().open(page);
		assertThat(this.state.payer().open("nowhere")).isEmpty();
		assertThat(entries()).extracting((entry) -> entry.get("call")).containsExactly("expire", "open");
	}

	@Test
	void changesTheRevisionWithEveryStep() {
		String page = prepare();
		long before = this.state.revision();
		this.state.payer().open(page);
		assertThat(this.state.revision()).isGreaterThan(before);
	}

	@Test
	void resetsWhatItHolds() {
		String page = prepare();
		this.state.payer().pay(page, null);
		this.state.clock().advance(Duration.ofMinutes(1));
		this.state.reset();
		assertThat(this.state.engine().paymentCount()).isZero();
		assertThat(this.state.clock().offset()).isZero();
		assertThat(entries()).isEmpty();
	}

	private String prepare() {
		Map<String, @Nullable Object> fields = new HashMap<>(Merchant.readyFields("o"));
		assertThat(this.state.engine().take(Call.READY, new KakaoPayRequest(Merchant.KEY, fields)).isSuccess())
			.isTrue();
		return this.state.engine().payment("o").orElseThrow().pageId();
	}

	private List<Map<String, @Nullable Object>> entries() {
		return this.state.journal().entries(0, null, 100);
	}

}
