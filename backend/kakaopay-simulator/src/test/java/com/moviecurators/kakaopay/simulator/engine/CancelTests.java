package com.moviecurators.kakaopay.simulator.engine;

import java.time.Duration;

import com.moviecurators.kakaopay.simulator.engine.Shop.Body;
import com.moviecurators.kakaopay.simulator.engine.order.Amount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CancelTests {

	private final Shop shop = new Shop();

	@Test
	void givesBackAPart() {
		this.shop.paid().later(Duration.ofHours(1));
		KakaoPayAnswer answer = this.shop.call(Call.CANCEL, this.shop.cancel(11_000).with("payload", "RF-1"));
		assertThat(Shop.at(answer, "status")).isEqualTo("PART_CANCEL_PAYMENT");
		assertThat((String) Shop.at(answer, "aid")).matches("A[0-9a-f]{19}");
		assertThat(Shop.at(answer, "amount.total")).isEqualTo(33_000L);
		assertThat(Shop.at(answer, "approved_cancel_amount.total")).isEqualTo(11_000L);
		assertThat(Shop.at(answer, "approved_cancel_amount.vat")).isEqualTo(1_000L);
		assertThat(Shop.at(answer, "canceled_amount.total")).isEqualTo(11_000L);
		assertThat(Shop.at(answer, "cancel_available_amount.total")).isEqualTo(22_000L);
		assertThat(Shop.at(answer, "canceled_at")).isEqualTo("2026-11-22T16:04:05");
		assertThat(Shop.at(answer, "payload")).isEqualTo("RF-1");
	}

	@Test
	void givesBackAllInParts() {
		this.shop.paid();
		this.shop.call(Call.CANCEL, this.shop.cancel(11_000));
		KakaoPayAnswer last = this.shop.call(Call.CANCEL, this.shop.cancel(22_000));
		assertThat(Shop.at(last, "status")).isEqualTo("CANCEL_PAYMENT");
		assertThat(Shop.at(last, "canceled_amount.total")).isEqualTo(33_000L);
		assertThat(Shop.at(last, "cancel_available_amount.total")).isEqualTo(0L);
		assertThat(Shop.at(last, "cancel_available_amount.vat")).isEqualTo(0L);
	}

	@Test
	void leavesUnusedFieldsOut() {
		KakaoPayAnswer answer = this.shop.paid().call(Call.CANCEL, this.shop.cancel(1));
		assertThat(answer.body()).doesNotContainKeys("item_code", "payload", "sid", "card_info");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tid", "cancel_amount", "cancel_tax_free_amount" })
	void asksForEachRequiredField(String field) {
		this.shop.paid();
		assertThat(Shop.code(this.shop.call(Call.CANCEL, this.shop.cancel(1).without(field)))).isEqualTo(-2);
	}

	@Test
	void refusesMoreThanTheRest() {
		this.shop.paid();
		assertThat(Shop.code(this.shop.call(Call.CANCEL, this.shop.cancel(33_001)))).isEqualTo(-710);
		this.shop.call(Call.CANCEL, this.shop.cancel(11_000));
		assertThat(Shop.code(this.shop.call(Call.CANCEL, this.shop.cancel(22_001)))).isEqualTo(-710);
		assertThat(this.shop.payment().canceled().total()).isEqualTo(11_000);
	}

	@Test
	void refusesWhatIsNotPaidOrAllGivenBack() {
		this.shop.prepared();
		assertThat(Shop.code(this.shop.call(Call.CANCEL, this.shop.cancel(1)))).isEqualTo(-784);
		this.shop.pay();
		assertThat(Shop.code(this.shop.call(Call.CANCEL, this.shop.cancel(1)))).isEqualTo(-784);
		this.shop.paid();
		this.shop.call(Call.CANCEL, this.shop.cancel(33_000));
		assertThat(Shop.code(this.shop.call(Call.CANCEL, this.shop.cancel(1)))).isEqualTo(-784);
	}

	@Test
	void refusesARepeatThatStillExpectsTheOldRest() {
		this.shop.paid();
		Body refund = this.shop.cancel(11_000).with("cancel_available_amount", 33_000);
		assertThat(Shop.code(this.shop.call(Call.CANCEL, refund))).isNull();
		assertThat(Shop.code(this.shop.call(Call.CANCEL, refund))).isEqualTo(-722);
		assertThat(this.shop.payment().canceled().total()).isEqualTo(11_000);
	}

	@ParameterizedTest
	@CsvSource({ "0,0,,-722", "-1,0,,-722", "100,-1,,-722", "100,101,,-722", "100,0,-1,-722", "100,0,101,-722",
			"100,1,,-722", "100,0,x,-2" })
	void refusesAmountsThatMakeNoSense(long amount, long taxFree, @Nullable String vat, int code) {
		this.shop.paid();
		Body body = this.shop.cancel(amount).with("cancel_tax_free_amount", taxFree).with("cancel_vat_amount", vat);
		assertThat(Shop.code(this.shop.call(Call.CANCEL, body))).isEqualTo(code);
		assertThat(this.shop.payment().canceled()).isEqualTo(Amount.ZERO);
	}

	@Test
	void keepsTaxFreeAndTaxedPartsApart() {
		this.shop.paid(Shop.ready().with("total_amount", 12_000).with("tax_free_amount", 1_000));
		assertThat(codeOf(1_001, 1_001, null)).isEqualTo(-722);
		assertThat(codeOf(11_001, 0, null)).isEqualTo(-722);
		assertThat(codeOf(1_000, 1_000, null)).isNull();
		assertThat(codeOf(1, 1, null)).isEqualTo(-722);
		assertThat(codeOf(11_000, 0, null)).isNull();
		assertThat(this.shop.status()).isEqualTo(PaymentStatus.CANCEL_PAYMENT);
	}

	@Test
	void refusesVatThatWouldLeaveAnImpossibleRest() {
		this.shop.paid();
		assertThat(codeOf(11_000, 0, 3_001L)).isEqualTo(-722);
		assertThat(codeOf(33_000, 0, 2_999L)).isEqualTo(-722);
		assertThat(codeOf(32_000, 0, 1_000L)).isEqualTo(-722);
		assertThat(codeOf(33_000, 0, 3_000L)).isNull();
	}

	@Test
	void letsTheLastCancelTakeTheVatThatIsLeft() {
		this.shop.paid(Shop.ready().with("total_amount", 100));
		assertThat(Shop.at(this.shop.call(Call.CANCEL, this.shop.cancel(50)), "approved_cancel_amount.vat"))
			.isEqualTo(5L);
		assertThat(Shop.at(this.shop.call(Call.CANCEL, this.shop.cancel(50)), "approved_cancel_amount.vat"))
			.isEqualTo(4L);
	}

	@Test
	void givesADepositBackOnlyAsAWhole() {
		this.shop.paid(Shop.ready().with("green_deposit", 300));
		assertThat(codeOf(1_000, 0, null)).isEqualTo(-722);
		assertThat(codeOf(33_000, 0, null)).isNull();
	}

	@Test
	void worksAYearLater() {
		this.shop.paid().later(Duration.ofDays(365));
		assertThat(codeOf(33_000, 0, null)).isNull();
	}

	private @Nullable Object codeOf(long amount, long taxFree, @Nullable Long vat) {
		Body body = this.shop.cancel(amount).with("cancel_tax_free_amount", taxFree).with("cancel_vat_amount", vat);
		return Shop.code(this.shop.call(Call.CANCEL, body));
	}

}
