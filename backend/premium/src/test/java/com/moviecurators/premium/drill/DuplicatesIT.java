package com.moviecurators.premium.drill;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.moviecurators.premium.drill.Drill.Outcome;
import com.moviecurators.premium.drill.check.KakaoPaySnapshot;
import com.moviecurators.premium.drill.load.ApiClient;
import com.moviecurators.premium.drill.load.Member;
import com.moviecurators.premium.drill.process.Environment;
import com.moviecurators.premium.drill.process.SharedEnvironment;
import com.moviecurators.premium.drill.support.Concurrently;
import com.moviecurators.premium.drill.support.Http;
import com.moviecurators.premium.drill.support.Polling;
import com.moviecurators.premium.drill.support.Response;
import org.junit.jupiter.api.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends every write of the API a hundred times at once to both nodes, with one
 * idempotency key.
 */
@Order(6)
class DuplicatesIT {

	private static final Environment ENVIRONMENT = SharedEnvironment.get();

	private final List<String> measured = new ArrayList<>();

	@DrillTest
	void hundredDuplicatesOfEveryWriteMakeOneChange() throws SQLException {
		Drill drill = Drill.start(ENVIRONMENT, new Report("duplicates", "Drill: 100 duplicates of every write"),
				"100 duplicates of every write",
				"one change each; all responses have the same bytes, or are 409 with Retry-After and then the same bytes");
		Member member = Member.of(ENVIRONMENT);
		String key = ApiClient.newKey();
		sendHundred("sign-up", 201, () -> member.api().signUp(member.email(), key));
		assertThat(count("account where email = ?", member.email())).isEqualTo(1);
		Response login = sendHundred("login", 200, () -> member.api().login(member.email(), key));
		assertThat(count("login_session s join account a on a.id = s.account_id where a.email = ?", member.email()))
			.isEqualTo(1);
		sendHundred("refresh", 200, () -> withCookie(member, login, "/api/auth/refresh", key));
		member.signIn();
		String canceled = cancel(member);
		String order = buy(member);
		sendHundred("logout", 204, () -> withCookie(member, login, "/api/auth/logout", key));
		Outcome outcome = drill.awaitQuiescence(List.of(new Drill.Buyer(member, order, URI.create("/"))));
		outcome.report(String.join("; ", this.measured));
		assertThat(count("payment_attempt t join account a on a.id = t.member_id where a.email = ?", member.email()))
			.isEqualTo(2);
		assertThat(outcome.premium()).isEqualTo(1);
		assertThat(approveCalls(outcome, order)).isEqualTo(1);
		assertThat(approveCalls(outcome, canceled)).isZero();
	}

	/**
	 * Starts a payment, cancels it at KakaoPay and reports the return a hundred times.
	 */
	private String cancel(Member member) {
		String key = ApiClient.newKey();
		String order = sendHundred("start", 201, () -> member.api().start(key)).get("order");
		ENVIRONMENT.kakaoPay().cancel(order);
		Response response = sendHundred("return", 200, () -> member.api().report(order, "cancel", key));
		assertThat(response.get("status")).isEqualTo("CANCELED");
		return order;
	}

	private String buy(Member member) {
		String key = ApiClient.newKey();
		String order = sendHundred("start again", 201, () -> member.api().start(key)).get("order");
		String token = Member.token(ENVIRONMENT.kakaoPay().pay(order));
		ENVIRONMENT.kakaoPay().faultOf(order, "approve", "slow:1000");
		Response response = sendHundred("approve", 200, () -> member.api().approve(order, token, key));
		member.log().add(order, response);
		assertThat(response.get("status")).isEqualTo("APPROVED");
		return order;
	}

	/**
	 * Sends the request a hundred times at once, and again while the response says so.
	 */
	private Response sendHundred(String name, int status, Supplier<Response> write) {
		List<Response> first = Concurrently.times(100, (number) -> write.get());
		long later = first.stream().filter(DuplicatesIT::isRetryable).count();
		List<Response> last = Concurrently.all(
				first, (
						response) -> isRetryable(
								response)
										? Polling
											.until(Duration.ofSeconds(30), Duration.ofSeconds(1),
													() -> Optional.of(write.get())
														.filter((again) -> !isRetryable(again)))
											.orElseThrow()
										: response);
		Set<String> different = last.stream().map(DuplicatesIT::bytes).collect(Collectors.toSet());
		this.measured.add("%s: %d asked to retry, %d distinct".formatted(name, later, different.size()));
		assertThat(different).as(name).hasSize(1);
		assertThat(last.getFirst().status()).as(name + " " + last.getFirst()).isEqualTo(status);
		return last.getFirst();
	}

	/** Tells whether the response asks for the same request later. */
	private static boolean isRetryable(Response response) {
		return (response.status() == 409 && response.header("Retry-After").isPresent()) || response.status() == 202;
	}

	private static String bytes(Response response) {
		return response + " " + response.header("Set-Cookie").orElse("");
	}

	private static Response withCookie(Member member, Response login, String path, String key) {
		String cookie = login.header("Set-Cookie").orElseThrow();
		return Http.send(member.api()
			.request(path, "")
			.header("Idempotency-Key", key)
			.header("Cookie", cookie.substring(0, cookie.indexOf(';'))));
	}

	private static int approveCalls(Outcome outcome, String order) {
		return outcome.snapshot()
			.kakaoPay()
			.payments()
			.stream()
			.filter((payment) -> payment.order().equals(order))
			.mapToInt(KakaoPaySnapshot.Payment::approveCalls)
			.sum();
	}

	private static int count(String what, String email) throws SQLException {
		try (Connection connection = ENVIRONMENT.database().connect();
				PreparedStatement statement = connection.prepareStatement("select count(*) from " + what)) {
			statement.setString(1, email);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getInt(1);
			}
		}
	}

}
