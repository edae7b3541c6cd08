package com.moviecurators.premium.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class SpaTest {

	private static final String[] BROWSER = { "Accept", "text/html,application/xhtml+xml,*/*;q=0.8" };

	private static final String ASSET = "/assets/probe-0a1b2c3d.js";

	@Autowired
	Client client;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/index.html", "/sign-up", "/sign-in", "/membership", "/membership/abc-1",
			"/membership/abc-1/receipt", "/account", "/curations", "/curations/premium",
			"/curations/the-city-after-dark", "/support", "/support/abc-1" })
	void routesOfTheAppAreThePageAskedForAnewEachTime(String path) {
		Answer answer = this.client.get(path, BROWSER);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/html");
		assertThat(answer.header("Cache-Control")).contains("no-cache");
		assertThat(answer.body()).containsIgnoringCase("<!doctype html>").isEqualTo(this.client.get("/").body());
	}

	@Test
	void unchangedPageIsNotSentAgain() {
		String etag = this.client.get("/").header("ETag").orElseThrow();
		assertThat(this.client.get("/", "If-None-Match", etag).status()).isEqualTo(304);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nowhere", "/membership-x", "/membership/payments/abc-1", "/membership/receipt/abc-1",
			"/membership/abc-1/receipts", "/kakaoPay/elsewhere", "/curations/none" })
	void unknownRouteIsThePageWithNotFound(String path) {
		Answer answer = this.client.get(path, BROWSER);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body()).isEqualTo(this.client.get("/").body());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/nowhere", "/assets/none.js", "/actuator/beans" })
	void whatNoPersonAsksForIsAProblem(String path) {
		Answer answer = this.client.get(path, "Accept", "text/html, */*");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.code()).isEqualTo("not-found");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/kakaoPay/success?order=x&pg_token=y", "/kakaoPay/cancel?order=x", "/kakaoPay/fail" })
	void returnRoutesKeepTheirAddress(String path) {
		Answer answer = this.client.get(path, BROWSER);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Location")).isEmpty();
		assertThat(answer.body()).isEqualTo(this.client.get("/").body());
	}

	@Test
	void filesWithAHashInTheirNameAreKeptForAYear() {
		Answer answer = this.client.get(ASSET);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Cache-Control")).contains("max-age=31536000, public, immutable");
	}

	@Test
	void filesCompressedByTheBuildAreServedAsTheyAre() {
		Answer answer = this.client.get(ASSET, "Accept-Encoding", "gzip, deflate, br, zstd");
		assertThat(answer.header("Content-Encoding")).contains("br");
		assertThat(answer.body()).startsWith("compressed by the build");
		assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/javascript");
		assertThat(answer.header("Cache-Control")).contains("max-age=31536000, public, immutable");
		assertThat(answer.response().headers().allValues("Vary")).anyMatch((vary) -> vary.contains("Accept-Encoding"));
	}

	@Test
	void textIsCompressed() {
		assertThat(this.client.get(ASSET, "Accept-Encoding", "gzip").header("Content-Encoding")).contains("gzip");
		assertThat(this.client.get("/", "Accept-Encoding", "gzip").header("Content-Encoding")).contains("gzip");
		assertThat(this.client.get(ASSET).header("Content-Encoding")).isEmpty();
	}

}
