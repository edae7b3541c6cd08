package com.moviecurators.premium.drill.load;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

import com.moviecurators.premium.drill.process.Database;
import com.moviecurators.premium.drill.process.Environment;
import com.moviecurators.premium.drill.process.Node;
import com.moviecurators.premium.drill.process.SimulatorProcess;
import com.moviecurators.premium.drill.support.Polling;
import com.moviecurators.premium.drill.support.Response;
import tools.jackson.databind.JsonNode;

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

	private final Database database;

	private ApiClient api;

	private int signIns;

	private Member(Supplier<URI> node, Environment environment) {
		this.api = new ApiClient(node, null);
		this.kakaoPay = environment.kakaoPay();
		this.database = environment.database();
	}

	/** A new member whose requests reach any node. */
	public static Member of(Environment environment) {
		return new Member(() -> environment.anyNode().origin(), environment);
	}

	/** A new member whose requests reach this node only. */
	public static Member of(Environment environment, Node node) {
		return new Member(node::origin, environment);
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

	/**
	 * Lets the shop give money back in KakaoPay's partner console, and lets ten minutes
	 * pass: before that, no read asks KakaoPay about a payment that was made.
	 * @param amount whole won, or 0 for all
	 */
	void refundInConsole(String order, long amount) {
		this.kakaoPay.refundInConsole(order, amount);
		this.database.update("update payment_attempt set expedited_at = null where order_handle = ?", order);
	}

	/** Opens the premium lists, which uses what was paid for. */
	void openPremiumLists() {
		repeat("", this.api::premiumLists, (response) -> response.status() == 200);
	}

	/** Tries to open the premium lists and returns whether they were shown. */
	boolean tryPremiumLists() {
		return repeat("", this.api::premiumLists, (response) -> !response.isTransient()).status() == 200;
	}

	/** Reads how much would go back. */
	long previewRefund(String order) {
		return repeat(order, () -> this.api.refundPreview(order), (response) -> response.status() == 200).json()
			.path("amount")
			.asLong();
	}

	/**
	 * Withdraws from the purchase and waits until the money went back. If the amount has
	 * changed since it was shown, the new one is asked for.
	 * @return how much went back
	 */
	long withdraw(String order, long amount) {
		String key = ApiClient.newKey();
		JsonNode answer = repeat(order, () -> this.api.refund(order, amount, key),
				(response) -> response.status() == 200 || response.problem().equals("refund-changed"))
			.json();
		return answer.has("preview") ? withdraw(order, answer.path("preview").path("amount").asLong())
				: answer.path("refunded").asLong();
	}

	/** Reads the payment until its status is final. */
	public void awaitFinalStatus(String order) {
		repeat(order, () -> this.api.payment(order), (response) -> FINAL.contains(response.get("status")));
	}

	/** Reads the payment until it has that status. */
	void awaitStatus(String order, String status) {
		repeat(order, () -> this.api.payment(order), (response) -> response.get("status").equals(status));
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

	Response repeat(String order, Supplier<Response> request, Predicate<Response> done) {
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
