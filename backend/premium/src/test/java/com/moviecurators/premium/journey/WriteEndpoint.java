package com.moviecurators.premium.journey;

import java.util.UUID;

/** The endpoints that change something. */
enum WriteEndpoint {

	SIGN_UP, SIGN_IN, REFRESH, SIGN_OUT, START, APPROVE, RETURN;

	static final String PASSWORD = "correct horse battery";

	/** A request to this endpoint, by the test's member where it needs one. */
	WriteRequest prepare(KeyedRequestsTest test) {
		return switch (this) {
			case SIGN_UP -> signUp(test);
			case SIGN_IN -> signIn(test);
			case REFRESH -> withSession(test, "/api/auth/refresh", "select generation from login_session where id = ?");
			case SIGN_OUT -> withSession(test, "/api/auth/logout",
					"select count(*) from login_session where ended_at is not null and id = ?");
			case START -> start(test);
			case APPROVE -> approval(test, test.nobody, test.payAtKakaoPay(test.member));
			case RETURN -> report(test);
		};
	}

	private static WriteRequest signUp(KeyedRequestsTest test) {
		String email = UUID.randomUUID() + "@example.com";
		String body = """
				{"email": "%s", "password": "%s", "displayName": "%s"}""";
		return new WriteRequest(test.nobody, "/api/accounts", body.formatted(email, PASSWORD, "회원"), null,
				body.formatted(email, PASSWORD, "남"),
				() -> test.count("select count(*) from account where email = ?", email));
	}

	private static WriteRequest signIn(KeyedRequestsTest test) {
		WriteRequest signUp = signUp(test);
		String email = signUp.send(KeyedRequestsTest.newKey()).get("email");
		String body = """
				{"email": "%s", "password": "%s"}""";
		return new WriteRequest(test.nobody, "/api/auth/login", body.formatted(email, PASSWORD), null,
				body.formatted(email, "not the password"), () -> test.count("""
						select count(*) from login_session s join account a on a.id = s.account_id
						where a.email = ?""", email));
	}

	private static WriteRequest withSession(KeyedRequestsTest test, String path, String question) {
		Answer signedIn = signIn(test).send(KeyedRequestsTest.newKey());
		String cookie = signedIn.response().headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
		long session = test.jdbc.sql("select max(id) from login_session").query(Long.class).single();
		return new WriteRequest(test.nobody, path, null, cookie, null, () -> test.count(question, session));
	}

	private static WriteRequest start(KeyedRequestsTest test) {
		Caller buyer = test.member;
		return new WriteRequest(buyer, "/api/payments", "{\"planCode\": \"PREMIUM_LIFETIME\"}", null,
				"{\"planCode\": \"OTHER\"}", () -> buyer.get("/api/payments").json().size());
	}

	static WriteRequest approval(KeyedRequestsTest test, Caller caller, JourneyTest.Returned back) {
		String body = """
				{"order": "%s", "pgToken": "%s"}""";
		return new WriteRequest(caller, "/api/payments/approve", body.formatted(back.order(), back.pgToken()), null,
				body.formatted(back.order(), "another-token"), () -> test.kakaoPayRecord(back.order()).approveCalls());
	}

	private static WriteRequest report(KeyedRequestsTest test) {
		String order = test.member.start().get("order");
		JourneyTest.KAKAO_PAY.cancel(order);
		return new WriteRequest(test.nobody, "/api/payments/" + order + "/return", "{\"outcome\": \"cancel\"}", null,
				"{\"outcome\": \"fail\"}", () -> test.count("""
						select count(*) from payment_transition t join payment_attempt a on a.id = t.attempt_id
						where t.to_status = 'CANCELED' and a.order_handle = ?""", order));
	}

}
