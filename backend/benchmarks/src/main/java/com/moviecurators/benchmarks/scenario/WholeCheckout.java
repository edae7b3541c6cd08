package com.moviecurators.benchmarks.scenario;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

/**
 * Whole checkouts of members who are signed in, for Gatling: each client makes one after
 * the other, for a member each.
 */
public final class WholeCheckout extends Simulation {

	private static final String NAME = "whole checkout";

	/** Reads its settings from system properties, since Gatling makes it. */
	public WholeCheckout() {
		HttpProtocolBuilder application = http.baseUrl(System.getProperty("scenario.origin"))
			.authorizationHeader("Bearer #{token}")
			.acceptHeader("application/json")
			.disableCaching();
		ChainBuilder checkout = feed(csv(System.getProperty("scenario.members")).queue()).group(NAME).on(checkout());
		setUp(scenario(NAME).repeat(Integer.getInteger("scenario.checkouts"))
			.on(checkout)
			.injectOpen(atOnceUsers(Integer.getInteger("scenario.clients")))).protocols(application)
			.assertions(global().failedRequests().count().is(0L));
	}

	private static ChainBuilder checkout() {
		return exec(http("read the account").get("/api/accounts/me").check(jsonPath("$.premium").is("false")),
				http("ready").post("/api/payments")
					.header("Idempotency-Key", "#{randomUuid()}")
					.body(StringBody("{\"planCode\":\"PREMIUM_LIFETIME\"}"))
					.asJson()
					.check(status().is(201), jsonPath("$.order").saveAs("order")),
				http("return").get("/kakaoPay/success")
					.header("Accept", "text/html")
					.queryParam("order", "#{order}")
					.queryParam("pg_token", "#{pgToken}")
					.check(status().is(200)),
				http("approve").post("/api/payments/approve")
					.header("Idempotency-Key", "#{randomUuid()}")
					.body(StringBody("{\"order\":\"#{order}\",\"pgToken\":\"#{pgToken}\"}"))
					.asJson()
					.check(status().is(200)),
				http("read premium").get("/api/accounts/me").check(jsonPath("$.premium").is("true")));
	}

}
