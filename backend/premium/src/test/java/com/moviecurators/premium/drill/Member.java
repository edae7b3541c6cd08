package com.moviecurators.premium.drill;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A member with a browser. Whatever breaks, they do what a browser or a person does:
 * repeat the same thing with the same key, on whichever node answers, and sign in again
 * when they were away for longer than a sign-in lasts.
 */
final class Member {

	static final Set<String> FINAL = Set.of("APPROVED", "CANCELED", "FAILED", "EXPIRED", "PARTIALLY_REFUNDED",
			"REFUNDED");

	private static final Duration PATIENCE = Duration.ofSeconds(180);

	private static final Duration BETWEEN_TRIES = Duration.ofMillis(300);

	private final String email = UUID.randomUUID() + "@example.com";

	private final Notes notes = new Notes();

	private final Kakao kakao;

	private Api api;

	Member(Supplier<URI> node, Kakao kakao) {
		this.api = new Api(node, null);
		this.kakao = kakao;
	}

	String email() {
		return this.email;
	}

	Api api() {
		return this.api;
	}

	/** From now on reaches that node. */
	void moveTo(Node node) {
		this.api = new Api(node::origin, this.api.accessToken());
	}

	Notes notes() {
		return this.notes;
	}

	/** Signs up and in. */
	Member join() {
		String key = Api.newKey();
		// An account that is there is ours: the answer to the first try was lost.
		Predicate<Answer> there = (answer) -> answer.status() == 201 || answer.problem().equals("email-taken");
		repeat("", () -> this.api.signUp(this.email, key), there);
		signIn();
		return this;
	}

	void signIn() {
		Answer access = repeat("", () -> this.api.login(this.email, Api.newKey()), (answer) -> answer.status() == 200);
		this.api = this.api.signedIn(access.get("accessToken"));
	}

	/** Asks to pay, until there is an order; empty for whoever is premium already. */
	Optional<String> begin() {
		String key = Api.newKey();
		Answer offer = repeat("", () -> this.api.begin(key),
				(answer) -> answer.status() == 201 || answer.problem().equals("already-premium"));
		Optional<String> order = Optional.of(offer.get("order")).filter((handle) -> !handle.isEmpty());
		order.ifPresent((handle) -> this.notes.take(handle, offer));
		return order;
	}

	/** Pays on KakaoPay's page. */
	URI payAtKakaoPay(String order) {
		return this.kakao.pay(order);
	}

	/** Is sent back: the page loads, sooner or later, from some node. */
	void comeBack(String order, URI address) {
		repeat(order, () -> this.api.page(address), (answer) -> answer.status() == 200);
		this.notes.cameBack(order, false);
	}

	/** The page's script posts the token until somebody answers. */
	Answer approve(String order, URI address) {
		String token = token(address);
		String key = Api.newKey();
		Answer answer = repeat(order, () -> this.api.approve(order, token, key), (some) -> !some.isPassing());
		if (answer.status() / 100 == 2) {
			this.notes.cameBack(order, true);
		}
		return answer;
	}

	/** Stops at KakaoPay and is sent back by the cancel route. */
	void stopAtKakaoPay(String order) {
		this.kakao.cancel(order);
		String key = Api.newKey();
		repeat(order, () -> this.api.report(order, "cancel", key),
				(answer) -> answer.status() == 200 && FINAL.contains(answer.get("status")));
	}

	/** Looks at the payment until it is decided. */
	void awaitDecision(String order) {
		repeat(order, () -> this.api.payment(order), (answer) -> FINAL.contains(answer.get("status")));
	}

	/** Looks once more at everything, and says what they know. */
	Testimony testify() {
		Answer me = repeat("", () -> this.api.me(), (answer) -> answer.status() == 200);
		this.notes.orders().forEach((order) -> this.notes.take(order, this.api.payment(order)));
		return this.notes.testify(this.email, me.json().path("premium").asBoolean(false));
	}

	static String token(URI address) {
		return String.valueOf(UriComponentsBuilder.fromUri(address).build().getQueryParams().getFirst("pg_token"));
	}

	private Answer repeat(String order, Supplier<Answer> request, Predicate<Answer> done) {
		Answer[] last = { Answer.none("never asked") };
		return Patience.until(PATIENCE, BETWEEN_TRIES, () -> {
			last[0] = request.get();
			if (last[0].problem().equals("not-signed-in")) {
				signIn();
			}
			this.notes.take(order, last[0]);
			return Optional.of(last[0]).filter(done);
		}).orElseThrow(() -> new IllegalStateException(this.email + " gave up on " + order + ", last: " + last[0]));
	}

}
