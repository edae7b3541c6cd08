package com.moviecurators.premium.journey;

import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Members read their receipts, and nobody else's. */
@DatabaseTest
class ReceiptTest extends JourneyTest {

	@RunConcurrently
	@Test
	void saysWhatWasPaidAndTellsNoSecret() {
		Returned back = payAtKakaoPay(this.member);
		Answer approved = this.member.approve(back.order(), back.pgToken());
		Answer answer = this.member.get("/api/payments/" + back.order() + "/receipt");
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		JsonNode receipt = answer.json();
		assertThat(receipt.propertyNames()).containsExactlyInAnyOrder("order", "orderNumber", "seller", "itemName",
				"paidAt", "paymentMethod", "card", "supplyAmount", "vatAmount", "taxFreeAmount", "totalAmount",
				"pointAmount", "discountAmount", "refunds", "refundedAmount");
		assertThat(receipt.path("seller").propertyNames()).containsExactlyInAnyOrder("name", "representative",
				"businessNumber", "mailOrderNumber", "address", "phone", "email");
		assertThat(receipt.path("totalAmount").asLong()).isEqualTo(39_000);
		assertThat(receipt.path("vatAmount").asLong()).isEqualTo(3_545);
		assertThat(receipt.path("orderNumber").asString()).isEqualTo(approved.get("orderNumber"));
		assertThat(answer.text()).doesNotContain(kakaoPayRecord(back.order()).tid(), back.pgToken());
		kakaoPayRecord(back.order()).actions()
			.forEach((action) -> assertThat(answer.text()).doesNotContain(action.aid()));
	}

	@RunConcurrently
	@Test
	void isRefusedToOthersAndBeforeAnythingIsPaid() {
		Returned back = payAtKakaoPay(this.member);
		String address = "/api/payments/" + back.order() + "/receipt";
		Answer early = this.member.get(address);
		assertThat(early.status()).isEqualTo(409);
		assertThat(early.problem()).isEqualTo("not-paid");
		assertThat(early.get("paymentStatus")).isEqualTo("READY");
		this.member.approve(back.order(), back.pgToken());
		assertThat(this.nobody.newMember().get(address).problem()).isEqualTo("unknown-order");
		assertThat(this.nobody.get(address).problem()).isEqualTo("not-signed-in");
		assertThat(this.member.get(address).status()).isEqualTo(200);
	}

}
