package com.moviecurators.premium.drill.load;

import java.util.Optional;
import java.util.Random;

import com.moviecurators.premium.drill.process.Environment;
import com.moviecurators.premium.drill.support.Response;
import tools.jackson.databind.JsonNode;

/**
 * An admin with a browser, who ends reviews: decides at random, and confirms or declines
 * what was proposed. A request without an answer is sent again as it was. If the case has
 * changed, or if another admin has to confirm, the admin sees to it in the next round.
 */
final class Admin {

	/** One proposal of so many is declined. */
	private static final int DECLINED = 6;

	private static final long PART = 10_000;

	private final Member browser;

	private final Random random;

	private Admin(Member browser, Random random) {
		this.browser = browser;
		this.random = random;
	}

	/** Signs up. No API makes an admin, so the role is set in the database. */
	static Admin of(Environment environment, Random random) {
		Member browser = Member.of(environment).join();
		environment.database().update("update account set role = 'ADMIN' where email = ?", browser.email());
		browser.signIn();
		return new Admin(browser, random);
	}

	Member browser() {
		return this.browser;
	}

	/** Reads the work list and does what can be done now. */
	void workThroughList() {
		for (JsonNode item : read("/api/support/worklist").path("items")) {
			if (item.path("kind").asString("").equals("IN_REVIEW")) {
				endReview("/api/support/payments/" + item.path("order").asString(""));
			}
		}
	}

	/** Acts, unless the other admin has ended the review meanwhile. */
	private void endReview(String address) {
		JsonNode found = read(address);
		long revision = found.path("revision").asLong();
		JsonNode payment = found.path("payment").path("summary");
		if (payment.path("status").asString("").equals("IN_REVIEW")) {
			proposal(found).ifPresentOrElse((id) -> answer(address + "/decisions/" + id, revision),
					() -> decide(address, payment, revision));
		}
	}

	/** Confirms or declines. Whoever proposed it may only decline. */
	private void answer(String address, long revision) {
		if (this.random.nextInt(DECLINED) > 0) {
			send(address + "/confirmation", "{\"revision\": %d}".formatted(revision));
		}
		else {
			send(address + "/rejection", "{\"revision\": %d, \"reason\": \"drill\"}".formatted(revision));
		}
	}

	/** Gives all of it or a part back, or records the payment as paid. */
	private void decide(String address, JsonNode payment, long revision) {
		long refunded = payment.path("refundedAmount").asLong();
		long rest = payment.path("amount").asLong() - refunded;
		switch (this.random.nextInt(4)) {
			case 0 -> refund(address, rest, revision);
			case 1 -> refund(address, (refunded > 0) ? rest : PART, revision);
			default -> send(address + "/decisions",
					"{\"action\": \"RECORD_AS_PAID\", \"reason\": \"drill\", \"revision\": %d}".formatted(revision));
		}
	}

	private void refund(String address, long amount, long revision) {
		send(address + "/refunds", "{\"amount\": %d, \"endsAccess\": false, \"reason\": \"drill\", \"revision\": %d}"
			.formatted(amount, revision));
	}

	private static Optional<Long> proposal(JsonNode found) {
		for (JsonNode decision : found.path("decisions")) {
			if (decision.path("status").asString("").equals("PROPOSED")) {
				return Optional.of(decision.path("id").asLong());
			}
		}
		return Optional.empty();
	}

	private JsonNode read(String address) {
		return this.browser.repeat("", () -> this.browser.api().get(address), (response) -> response.status() == 200)
			.json();
	}

	private void send(String address, String body) {
		this.browser.repeat("", () -> this.browser.api().post(address, ApiClient.newKey(), body),
				(response) -> !response.isTransient() && !isSignedOut(response));
	}

	private static boolean isSignedOut(Response response) {
		return response.problem().equals("not-signed-in");
	}

}
