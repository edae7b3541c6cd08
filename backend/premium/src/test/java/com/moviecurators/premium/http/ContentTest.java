package com.moviecurators.premium.http;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What is for sale, and what it opens. */
@HttpTest
@DatabaseTest
class ContentTest {

	@Autowired
	Client client;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void onePlanIsForSale() {
		assertThat(this.client.get("/api/plans").body())
			.isEqualTo("[{\"code\":\"PREMIUM_LIFETIME\",\"name\":\"무비큐레이터스 프리미엄 평생 이용권\","
					+ "\"price\":39000,\"vat\":3545,\"currency\":\"KRW\",\"billing\":\"ONE_TIME\"}]");
	}

	@Test
	void planTakenOffSaleIsNotShown() {
		this.jdbc.update("update plan set on_sale = false");
		try {
			assertThat(this.client.get("/api/plans").body()).isEqualTo("[]");
		}
		finally {
			this.jdbc.update("update plan set on_sale = true");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "premium_lifetime", "PREMIUM_LIFETIME " })
	void planIsSoldByItsExactCodeOnly(String code) {
		String[] bearer = this.client.newSignedInMember();
		assertThat(this.client
			.post("/api/payments", "{\"planCode\":\"" + code + "\"}", bearer[0], bearer[1], "Idempotency-Key",
					UUID.randomUUID().toString())
			.code()).isEqualTo("unknown-plan");
	}

	@Test
	void everybodyReadsTheFreeLists() {
		JsonNode lists = this.client.get("/api/curations").json();
		assertThat(slugs(lists)).containsExactly("first-steps-in-korean-cinema", "for-a-rainy-evening",
				"under-ninety-minutes");
		assertThat(lists.get(0).get("films").get(0).toString())
			.isEqualTo("{\"title\":\"살인의 추억\",\"originalTitle\":\"살인의 추억\",\"year\":2003,\"director\":\"봉준호\","
					+ "\"note\":\"범인보다 시대를 오래 쳐다보게 만드는 마지막 눈빛이 잊히지 않는다.\"}");
	}

	@Test
	void listsSpeakEnglishToWhoAsksForIt() {
		JsonNode list = this.client.get("/api/curations", "Accept-Language", "en-GB,en;q=0.8,ko;q=0.5").json().get(1);
		assertThat(list.get("title").asString()).isEqualTo("For a rainy evening");
		JsonNode film = list.get("films").get(2);
		assertThat(film.get("title").asString()).isEqualTo("Rashomon");
		assertThat(film.get("originalTitle").asString()).isEqualTo("羅生門");
		assertThat(film.get("director").asString()).isEqualTo("Akira Kurosawa");
	}

	@Test
	void premiumListsAreForPremiumMembers() {
		assertThat(this.client.get("/api/curations/premium").code()).isEqualTo("not-signed-in");
		String email = this.client.newMember();
		String[] member = Client.bearer(this.client.signIn(email).json().get("accessToken").asString());
		Answer refused = this.client.get("/api/curations/premium", member);
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.code()).isEqualTo("premium-required");
		this.jdbc.update("update account set premium = true where email = ?", email);
		JsonNode lists = this.client.get("/api/curations/premium", member).json();
		assertThat(slugs(lists)).containsExactly("families-at-the-table", "women-behind-the-camera",
				"the-city-after-dark", "memory-and-time");
		assertThat(lists).allSatisfy((list) -> assertThat(list.get("films").size()).isEqualTo(6));
		this.jdbc.update("update account set premium = false where email = ?", email);
		assertThat(this.client.get("/api/curations/premium", member).code()).isEqualTo("premium-required");
	}

	@Test
	void everybodyReadsWhatThereIsForMembersButNotTheFilms() {
		Answer summaries = this.client.get("/api/curations/premium/summaries", "Accept-Language", "en");
		assertThat(slugs(summaries.json())).containsExactly("families-at-the-table", "women-behind-the-camera",
				"the-city-after-dark", "memory-and-time");
		assertThat(summaries.json().get(2).toString())
			.isEqualTo("{\"slug\":\"the-city-after-dark\",\"title\":\"The city after dark\","
					+ "\"description\":\"Six films in cities that show their face only after sunset.\","
					+ "\"sample\":true,\"filmCount\":6}");
		assertThat(summaries.body()).doesNotContain("Tokyo Story", "films\":");
	}

	@Test
	void oneOfThePremiumListsIsReadByEverybody() {
		JsonNode sample = this.client.get("/api/curations/the-city-after-dark").json();
		assertThat(sample.get("premium").asBoolean()).isTrue();
		assertThat(sample.get("open").asBoolean()).isTrue();
		assertThat(sample.get("films").size()).isEqualTo(6);
		assertThat(sample.get("introduction").asString()).startsWith("낮의 도시는 어디나 비슷하다.");
	}

	@Test
	void premiumListShowsItsFilmsToPremiumMembersOnly() {
		String path = "/api/curations/families-at-the-table";
		String email = this.client.newMember();
		String[] member = Client.bearer(this.client.signIn(email).json().get("accessToken").asString());
		assertClosed(this.client.get(path));
		assertClosed(this.client.get(path, member));
		this.jdbc.update("update account set premium = true where email = ?", email);
		JsonNode list = this.client.get(path, member).json();
		assertThat(list.get("open").asBoolean()).isTrue();
		assertThat(list.get("films").size()).isEqualTo(6);
		this.jdbc.update("update account set premium = false where email = ?", email);
		assertClosed(this.client.get(path, member));
	}

	private static void assertClosed(Answer answer) {
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().get("open").asBoolean()).isFalse();
		assertThat(answer.json().get("filmCount").asInt()).isEqualTo(6);
		assertThat(answer.json().get("films").size()).isZero();
		assertThat(answer.body()).doesNotContain("동경 이야기");
	}

	@Test
	void listThatThereIsNotIsNotFound() {
		for (String slug : List.of("none", "THE-CITY-AFTER-DARK", "the-city-after-dark%20", "%F0%9F%8E%AC")) {
			Answer answer = this.client.get("/api/curations/" + slug);
			assertThat(answer.status()).as(slug).isEqualTo(404);
			assertThat(answer.code()).as(slug).isEqualTo("not-found");
			assertThat(this.client.get("/curations/" + slug).status()).as(slug).isEqualTo(404);
		}
	}

	@Test
	void onlyTheFilmsOfAPremiumListCountAsUse() {
		String email = this.client.newMember();
		String[] member = premiumMember(email);
		for (String free : List.of("", "/premium/summaries", "/the-city-after-dark", "/for-a-rainy-evening")) {
			assertThat(this.client.get("/api/curations" + free, member).status()).isEqualTo(200);
		}
		assertThat(openedAt(email)).isNull();
		assertThat(this.client.get("/api/curations/families-at-the-table", member).status()).isEqualTo(200);
		assertThat(openedAt(email)).isNotNull();
	}

	@Test
	void theFirstOpeningIsTheOneThatCounts() {
		String email = this.client.newMember();
		String[] member = premiumMember(email);
		this.client.get("/api/curations/premium", member);
		Timestamp first = openedAt(email);
		this.client.get("/api/curations/premium", member);
		this.client.get("/api/curations/families-at-the-table", member);
		assertThat(first).isNotNull();
		assertThat(openedAt(email)).isEqualTo(first);
	}

	@Test
	void nothingIsOpenedForTheFirstTimeDuringARefund() {
		String email = this.client.newMember();
		String[] member = premiumMember(email);
		hold(email, true);
		for (String path : List.of("/api/curations/premium", "/api/curations/families-at-the-table")) {
			Answer refused = this.client.get(path, member);
			assertThat(refused.status()).isEqualTo(409);
			assertThat(refused.code()).isEqualTo("refund-in-progress");
			assertThat(refused.body()).doesNotContain("films");
		}
		assertThat(openedAt(email)).isNull();
		assertThat(this.client.get("/api/curations/the-city-after-dark", member).status()).isEqualTo(200);
		hold(email, false);
		assertThat(this.client.get("/api/curations/premium", member).status()).isEqualTo(200);
		hold(email, true);
		assertThat(this.client.get("/api/curations/premium", member).status()).as("opened before").isEqualTo(200);
	}

	private String[] premiumMember(String email) {
		this.jdbc.update("update account set premium = true where email = ?", email);
		return Client.bearer(this.client.signIn(email).json().get("accessToken").asString());
	}

	private void hold(String email, boolean held) {
		this.jdbc.update("update account set premium_on_hold = ? where email = ?", held, email);
	}

	private Timestamp openedAt(String email) {
		return this.jdbc.queryForObject("select premium_opened_at from account where email = ?", Timestamp.class,
				email);
	}

	private static List<String> slugs(JsonNode lists) {
		return StreamSupport.stream(lists.spliterator(), false).map((list) -> list.get("slug").asString()).toList();
	}

}
