package com.moviecurators.premium.journey;

import java.util.Iterator;
import java.util.List;

import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Two members buy at the same time, and neither notices. */
@DatabaseTest
class TwoBuyersTest extends RecordsAgreeTest {

	/** Each letter is the next step of one of the two: start, pay, return. */
	@RunConcurrently
	@ParameterizedTest
	@ValueSource(strings = { "ABBAAB", "AABABB", "AABBAB", "AABBBA", "ABAABB", "ABABAB", "ABABBA", "ABBABA", "ABBBAA" })
	void eachPaysForThemselvesHoweverTheirStepsFall(String steps) {
		Purchase a = new Purchase(this.member);
		Purchase b = new Purchase(this.nobody.newMember());
		steps.chars().forEach((step) -> ((step == 'A') ? a : b).next());
		for (Purchase purchase : List.of(a, b)) {
			purchase.assertPaid();
		}
		assertThat(kakaoPayRecord(a.order).partnerUserId()).isNotEqualTo(kakaoPayRecord(b.order).partnerUserId());
	}

	/** What one of them does, step by step. */
	private final class Purchase {

		private final Caller buyer;

		private final Iterator<Runnable> steps = List.<Runnable>of(this::start, this::pay, this::returnToShop)
			.iterator();

		private String order = "";

		private String pgToken = "";

		Purchase(Caller buyer) {
			this.buyer = buyer;
		}

		void next() {
			this.steps.next().run();
		}

		private void start() {
			this.order = this.buyer.start().get("order");
		}

		private void pay() {
			this.pgToken = payAtKakaoPay(this.order).pgToken();
		}

		private void returnToShop() {
			assertUnpaid(this.buyer, this.order);
			Answer receipt = this.buyer.approve(this.order, this.pgToken);
			assertThat(receipt.get("order")).as(receipt.text()).isEqualTo(this.order);
			assertPaid();
		}

		void assertPaid() {
			assertPaidOnce(this.buyer, this.order);
			assertThat(kakaoPayRecord(this.order).approveCalls()).isOne();
			assertThat(this.buyer.get("/api/payments").json().findValuesAsString("order")).containsExactly(this.order);
		}

	}

}
