package com.moviecurators.premium.drill.load;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

import com.moviecurators.premium.drill.process.Environment;
import com.moviecurators.premium.drill.process.Node;
import com.moviecurators.premium.drill.process.SimulatorProcess;
import com.moviecurators.premium.drill.support.Polling;
import com.moviecurators.premium.drill.support.Response;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A member with a browser. When a request fails, it is repeated with the same idempotency
 * key on any node. When the access token has expired, the member signs in again.
 */
public final class Member {

	/** Statuses that no payment leaves by itself. */
	public static final Set<String> FINAL = Set.of("APPROVED", "CANCELED", "FAILED", "EXPIRED", "PARTIALLY_REFUNDED",
			"REFUNDED");

	private static final Duration MAX_WAIT = Duration.ofSeconds(180);

	/** The page of the return waits as long before its second request. */
	private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

	private final String email = UUID.randomUUID() + "@example.com";

	private final MemberLog log = new MemberLog();

	private final SimulatorProcess kakaoPay;

	private ApiClient api;

	private int signIns;

	private Member(Supplier<URI> node, SimulatorProcess kakaoPay) {
		this.api = new ApiClient(node, null);
		this.kakaoPay = kakaoPay;
	}

	/** A new member whose requests reach any node. */
	public static Member of(Environment environment) {
		return new Member(() -> environment.anyNode().origin(), environment.kakaoPay());
	}

	/** A new member whose requests reach this node only. */
	public static Member of(Environment environment, Node node) {
		return new Member(node::origin, environment.kakaoPay());
	}

	public String email() {
		return this.email;
	}

	public ApiClient api() {
		return this.api;
	}

	/** Sends further requests to that node. */
	public void moveTo(Node node) {
		this.api = new ApiClient(node::origin, this.api.accessToken());
	}

	public MemberLog log() {
		return this.log;
	}

	/** Signs up and in. */
	public Member join() {
		String key = ApiClient.newKey();
		// If the e-mail is taken, the response to the first try was lost.
		Predicate<Response> exists = (response) -> response.status() == 201 || response.problem().equals("email-taken");
		repeat("", () -> this.api.signUp(this.email, key), exists);
		signIn();
		return this;
	}

	/** Returns how often the member had to sign in. */
	public int signIns() {
		return this.signIns;
	}

	public void signIn() {
		this.signIns++;
		Response access = repeat("", () -> this.api.login(this.email, ApiClient.newKey()),
				(response) -> response.status() == 200);
		this.api = this.api.signedIn(access.get("accessToken"));
	}

	/** Starts a payment and returns its order; empty if the member is premium already. */
	public Optional<String> startPayment() {
		String key = ApiClient.newKey();
		Response offer = repeat("", () -> this.api.start(key),
				(response) -> response.status() == 201 || response.problem().equals("already-premium"));
		Optional<String> order = Optional.of(offer.get("order")).filter((handle) -> !handle.isEmpty());
		order.ifPresent((handle) -> this.log.add(handle, offer));
		return order;
	}

	/** Pays on KakaoPay's page and returns the address that it redirects to. */
	public URI payAtKakaoPay(String order) {
		return this.kakaoPay.pay(order);
	}

	/** Loads the page that KakaoPay redirects to. */
	public void returnFromKakaoPay(String order, URI address) {
		repeat(order, () -> this.api.page(address), (response) -> response.status() == 200);
		this.log.addReturn(order, false);
	}

	/** Posts the token, as the script of that page does. */
	public Response approve(String order, URI address) {
		String token = token(address);
		String key = ApiClient.newKey();
		Response response = repeat(order, () -> this.api.approve(order, token, key), (some) -> !some.isTransient());
		if (response.status() / 100 == 2) {
			this.log.addReturn(order, true);
		}
		return response;
	}

	/** Cancels on KakaoPay's page and reports the return to the cancel address. */
	void cancelAtKakaoPay(String order) {
		this.kakaoPay.cancel(order);
		String key = ApiClient.newKey();
		repeat(order, () -> this.api.report(order, "cancel", key),
				(response) -> response.status() == 200 && FINAL.contains(response.get("status")));
	}

	/** Reads the payment until its status is final. */
	public void awaitFinalStatus(String order) {
		repeat(order, () -> this.api.payment(order), (response) -> FINAL.contains(response.get("status")));
	}

	/** Reads the payment once. */
	public Response read(String order) {
		return repeat(order, () -> this.api.payment(order), (response) -> response.status() == 200);
	}

	/** Tells whether the account page says premium. */
	public boolean isPremium() {
		return repeat("", () -> this.api.me(), (response) -> response.status() == 200).json()
			.path("premium")
			.asBoolean(false);
	}

	/** Reads everything once more and reports all that the application has said. */
	public MemberReport report() {
		boolean premium = isPremium();
		this.log.orders().forEach((order) -> this.log.add(order, this.api.payment(order)));
		return this.log.report(this.email, premium);
	}

	public static String token(URI address) {
		return String.valueOf(UriComponentsBuilder.fromUri(address).build().getQueryParams().getFirst("pg_token"));
	}

	private Response repeat(String order, Supplier<Response> request, Predicate<Response> done) {
		Response[] last = { Response.none("not sent") };
		return Polling.until(MAX_WAIT, BETWEEN_TRIES, () -> {
			last[0] = request.get();
			if (last[0].problem().equals("not-signed-in")) {
				signIn();
			}
			this.log.add(order, last[0]);
			return Optional.of(last[0]).filter(done);
		}).orElseThrow(() -> new IllegalStateException(this.email + " gave up on " + order + ", last: " + last[0]));
	}

}
