package com.moviecurators.premium.http;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Who sells is no secret, and the same for everybody. */
@HttpTest
class SellerTest {

	@Autowired
	Client client;

	@Test
	void everybodyMayReadWhoSells() {
		JsonNode seller = this.client.get("/api/seller").json();
		assertThat(seller.propertyNames()).containsExactlyInAnyOrder("name", "representative", "businessNumber",
				"mailOrderNumber", "address", "phone", "email", "contact");
		assertThat(seller.path("businessNumber").asString()).isEqualTo("000-00-00000");
		assertThat(seller.path("mailOrderNumber").isNull()).isTrue();
	}

	@Test
	void cachesKeepItForAnHour() {
		assertThat(this.client.get("/api/seller").response().headers().allValues("Cache-Control"))
			.containsExactly("max-age=3600, public");
	}

	@Test
	void noCacheKeepsThatItCannotBeRead() {
		Answer refused = this.client.send("PUT", "/api/seller", "{}");
		assertThat(refused.status()).isGreaterThanOrEqualTo(400);
		assertThat(refused.response().headers().allValues("Cache-Control")).containsExactly("no-store");
	}

}
