package com.moviecurators.premium.journey;

import java.net.http.HttpRequest.BodyPublishers;

import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Admins grant premium by hand, and end it. */
@DatabaseTest
class PremiumByHandTest extends StaffTest {

	Caller admin;

	@BeforeEach
	void employ() {
		this.admin = employed("ADMIN");
	}

	@Test
	void grantsForAReasonOfAThousandCharacters() {
		String body = "{\"premium\": true, \"until\": null, \"reason\": \"%s\"}";
		Answer granted = premium(idOf(this.member), body.formatted("가".repeat(1000)));
		assertThat(granted.status()).as(granted.text()).isEqualTo(200);
		assertThat(premium(idOf(this.member), body.formatted("가".repeat(1001))).status()).isEqualTo(400);
	}

	@Test
	void premiumThatAnotherAdminChangedIsLookedAtAgain() {
		String grant = """
				{"premium": true, "until": "%s-01-01T00:00:00Z", "reason": "보상", "seenPremium": %s, "seenUntil": %s}""";
		assertThat(premium(idOf(this.member), grant.formatted(2998, false, null)).status()).isEqualTo(200);
		Answer second = premium(idOf(this.member), grant.formatted(2997, false, null));
		assertThat(second.status() + second.problem()).isEqualTo("409case-changed");
		String another = grant.formatted(2997, true, "\"2998-01-02T00:00:00Z\"");
		assertThat(premium(idOf(this.member), another).problem()).isEqualTo("case-changed");
		String seen = grant.formatted(2997, true, "\"2998-01-01T00:00:00Z\"");
		assertThat(premium(idOf(this.member), seen).get("premiumUntil")).isEqualTo("2997-01-01T00:00:00Z");
	}

	@Test
	void grantsAndEndsPremiumByHand() {
		Answer granted = premium(idOf(this.member),
				"{\"premium\": true, \"until\": \"2999-12-31T15:00:00Z\", \"reason\": \"보상\"}");
		assertThat(granted.status()).as(granted.text()).isEqualTo(200);
		assertThat(granted.get("premiumUntil")).isEqualTo("2999-12-31T15:00:00Z");
		assertThat(this.member.isPremium()).isTrue();
		String end = "{\"premium\": false, \"until\": null, \"reason\": \"끝\"}";
		assertThat(premium(idOf(this.member), end).json().path("premium").asBoolean()).isFalse();
		assertThat(premium(idOf(this.member), end).problem()).isEqualTo("nothing-changes");
		assertThat(premium(idOf(this.admin), end).problem()).isEqualTo("own-account");
		assertThat(premium("0", end).problem()).isEqualTo("unknown-member");
		assertThat(entries(this.admin)).containsExactly(
				"GRANTED_PREMIUM:" + idOf(this.member) + ":PREMIUM_UNTIL 2999-12-31T15:00:00Z:보상",
				"ENDED_PREMIUM:" + idOf(this.member) + ":null:끝");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"premium\": true}", "{\"premium\": null, \"until\": null, \"reason\": \"x\"}",
			"{\"premium\": \"true\", \"until\": null, \"reason\": \"x\"}",
			"{\"premium\": true, \"until\": null, \"reason\": \" \"}",
			"{\"premium\": true, \"until\": \"2001-01-01T00:00:00Z\", \"reason\": \"x\"}",
			"{\"premium\": true, \"until\": \"+99999-01-01T00:00:00Z\", \"reason\": \"x\"}",
			"{\"premium\": true, \"until\": \"tomorrow\", \"reason\": \"x\"}",
			"{\"premium\": true, \"until\": 1e300, \"reason\": \"x\"}",
			"{\"premium\": false, \"until\": \"2999-01-01T00:00:00Z\", \"reason\": \"x\"}" })
	void refusesPremiumWithoutForm(String body) {
		Answer refused = premium(idOf(this.member), body);
		assertThat(refused.status()).as(refused.text()).isEqualTo(400);
		assertThat(premium("x", body).status()).isEqualTo(400);
		assertThat(this.member.isPremium()).isFalse();
		assertThat(entries(this.admin)).isEmpty();
	}

	private Answer premium(String member, String body) {
		return this.admin.send(this.admin.request("/api/support/members/" + member + "/premium")
			.PUT(BodyPublishers.ofString(body))
			.header("Content-Type", "application/json"));
	}

}
