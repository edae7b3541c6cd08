package com.moviecurators.kakaopay.simulator.merchant;

import java.time.LocalDateTime;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.Merchant.Answer;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.PaymentStatus;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.fault.Fault.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Right answers with odd values in them. */
class OddValuesTests {

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator.start(0);

	private static final Merchant merchant = new Merchant(simulator.baseUrl());

	@AfterEach
	void reset() {
		simulator.reset();
	}

	@Test
	void lengthensEveryAid() throws Exception {
		Answer approval = approved("o", Kind.LONG_AID);
		assertThat(approval.at("/aid").asString()).matches("A[0-9a-f]{79}");
		simulator.fault(Call.ORDER, Fault.oddValues(Kind.LONG_AID));
		Answer inquiry = merchant.order(approval.at("/tid").asString());
		assertThat(inquiry.at("/payment_action_details/0/aid").asString()).isEqualTo(approval.at("/aid").asString());
	}

	@Test
	void repeatsTheAidOfAnotherPayment() throws Exception {
		String first = approved("one", Kind.REPEATED_AID).at("/aid").asString();
		assertThat(first).hasSize(20);
		assertThat(approved("two", Kind.REPEATED_AID).at("/aid").asString()).isEqualTo(first);
	}

	@Test
	void writesOddCharacters() throws Exception {
		Answer approval = approved("o", Kind.ODD_CHARACTERS);
		for (String field : new String[] { "/aid", "/item_name", "/card_info/approved_id",
				"/card_info/kakaopay_issuer_corp" }) {
			assertThat(approval.at(field).asString()).as(field).contains("<b>", "'", "\u0000", "\u202e");
		}
		assertThat(approval.at("/tid").asString()).matches("T[0-9a-f]{19}");
	}

	@Test
	void writesDatesOutOfRange() throws Exception {
		Answer approval = approved("o", Kind.ODD_DATES);
		assertThat(approval.at("/created_at").asString()).isEqualTo("0001-01-01T00:00:00");
		assertThat(approval.at("/approved_at").asString()).isEqualTo("9999-12-31T23:59:59");
		simulator.fault(Call.CANCEL, Fault.oddValues(Kind.ODD_DATES));
		Answer cancel = merchant.cancel(approval.at("/tid").asString(), 33_000);
		assertThat(cancel.at("/canceled_at").asString()).isEqualTo("2026-02-30T25:61:61");
	}

	@Test
	void approvesASecondLaterInTheCancelAnswer() throws Exception {
		Answer approval = approved("o", Kind.LATER_APPROVED_AT);
		String tid = approval.at("/tid").asString();
		LocalDateTime recorded = time(merchant.order(tid));
		assertThat(time(approval)).isEqualTo(recorded.plusSeconds(1));
		simulator.fault(Call.CANCEL, Fault.oddValues(Kind.LATER_APPROVED_AT));
		Answer cancel = merchant.cancel(tid, 33_000);
		assertThat(time(cancel)).isEqualTo(recorded.plusSeconds(1));
		assertThat(time(merchant.order(tid))).isEqualTo(recorded);
	}

	@Test
	void leavesTheAmountsOutOfTheActionsOfAnInquiry() throws Exception {
		String tid = approved("o", Kind.LEAN_ACTIONS).at("/tid").asString();
		simulator.fault(Call.ORDER, Fault.oddValues(Kind.LEAN_ACTIONS));
		Answer inquiry = merchant.order(tid);
		assertThat(inquiry.at("/payment_action_details/0").propertyNames()).containsExactly("aid",
				"payment_action_type", "payment_method_type", "approved_at");
		assertThat(inquiry.at("/amount/total").asInt()).isEqualTo(33_000);
	}

	@Test
	void leavesRefusalsUnchanged() throws Exception {
		simulator.fault(Call.ORDER, Fault.oddValues(Kind.ODD_CHARACTERS));
		Answer refusal = merchant.order("T" + "0".repeat(19));
		assertThat(refusal.status()).isEqualTo(400);
		assertThat(refusal.errorCode()).isEqualTo(-721);
		assertThat(refusal.at("/error_message").asString()).isEqualTo("tid is not found!");
	}

	private static LocalDateTime time(Answer answer) {
		return LocalDateTime.parse(answer.at("/approved_at").asString());
	}

	/** Approves a payment, which KakaoPay records rightly. */
	private static Answer approved(String order, Kind kind) throws Exception {
		String tid = merchant.ready(order);
		String token = merchant.pay(order);
		simulator.fault(Call.APPROVE, Fault.oddValues(kind));
		Answer answer = merchant.approve(order, tid, token);
		assertThat(simulator.payment(order).orElseThrow().status()).isEqualTo(PaymentStatus.SUCCESS_PAYMENT);
		assertThat(merchant.order(tid).at("/payment_action_details/0/aid").asString()).matches("A[0-9a-f]{19}");
		return answer;
	}

}
