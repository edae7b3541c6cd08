package com.moviecurators.premium.drill;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.moviecurators.premium.drill.Drilling.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** Every write of the API a hundred times at once, on both nodes, under one key. */
@Execution(ExecutionMode.CONCURRENT)
class DuplicatesIT {

	private static final long SEED = Long.getLong("drill.seed", Clock.systemUTC().millis());

	private static Scene scene;

	private final List<String> measured = new ArrayList<>();

	@BeforeAll
	static void open() {
		scene = Scene.plan("duplicates", SEED).open();
	}

	@AfterAll
	static void close() {
		scene.close();
	}

	@DrillTest
	void hundredDuplicatesOfEveryWriteMakeOneChange() throws SQLException {
		Drilling drill = Drilling.begin(scene, new Report("duplicates", "Drill: 100 duplicates of every write"),
				"100 duplicates of every write",
				"one change each; all answers the same bytes, or 409 with Retry-After and then the same bytes");
		Member member = scene.newMember();
		String key = Api.newKey();
		hundred("sign-up", 201, () -> member.api().signUp(member.email(), key));
		assertThat(count("account where email = ?", member.email())).isEqualTo(1);
		Answer login = hundred("login", 200, () -> member.api().login(member.email(), key));
		assertThat(count("login_session s join account a on a.id = s.account_id where a.email = ?", member.email()))
			.isEqualTo(1);
		hundred("refresh", 200, () -> withCookie(member, login, "/api/auth/refresh", key));
		member.signIn();
		String stopped = stop(member);
		String order = buy(member);
		hundred("logout", 204, () -> withCookie(member, login, "/api/auth/logout", key));
		Outcome outcome = drill.rest(List.of(new Drilling.Buyer(member, order, URI.create("/"))));
		outcome.report(String.join("; ", this.measured));
		assertThat(count("payment_attempt t join account a on a.id = t.member_id where a.email = ?", member.email()))
			.isEqualTo(2);
		assertThat(outcome.premium()).isEqualTo(1);
		assertThat(approveCalls(outcome, order)).isEqualTo(1);
		assertThat(approveCalls(outcome, stopped)).isZero();
	}

	/**
	 * Begins, and says a hundred times that the browser came back by the cancel route.
	 */
	private String stop(Member member) {
		String key = Api.newKey();
		String order = hundred("begin", 201, () -> member.api().begin(key)).get("order");
		scene.kakao().cancel(order);
		Answer answer = hundred("return", 200, () -> member.api().report(order, "cancel", key));
		assertThat(answer.get("status")).isEqualTo("CANCELED");
		return order;
	}

	private String buy(Member member) {
		String key = Api.newKey();
		String order = hundred("begin again", 201, () -> member.api().begin(key)).get("order");
		String token = Member.token(scene.kakao().pay(order));
		scene.kakao().faultOf(order, "approve", "slow:1000");
		Answer answer = hundred("approve", 200, () -> member.api().approve(order, token, key));
		member.notes().take(order, answer);
		assertThat(answer.get("status")).isEqualTo("APPROVED");
		return order;
	}

	/** Sends it a hundred times at once; whoever is told to come back later does. */
	private Answer hundred(String name, int status, Supplier<Answer> write) {
		List<Answer> first = Together.times(100, (number) -> write.get());
		long later = first.stream().filter(DuplicatesIT::isLater).count();
		List<Answer> last = Together.all(first,
				(answer) -> isLater(answer) ? Patience
					.until(Duration.ofSeconds(30), Duration.ofSeconds(1),
							() -> Optional.of(write.get()).filter((again) -> !isLater(again)))
					.orElseThrow() : answer);
		Set<String> different = last.stream().map(DuplicatesIT::bytes).collect(Collectors.toSet());
		this.measured.add("%s: %d told to wait, %d different answer".formatted(name, later, different.size()));
		assertThat(different).as(name).hasSize(1);
		assertThat(last.getFirst().status()).as(name + " " + last.getFirst()).isEqualTo(status);
		return last.getFirst();
	}

	/** In flight, or not decided yet: no answer for good. */
	private static boolean isLater(Answer answer) {
		return (answer.status() == 409 && answer.header("Retry-After").isPresent()) || answer.status() == 202;
	}

	private static String bytes(Answer answer) {
		return answer + " " + answer.header("Set-Cookie").orElse("");
	}

	private static Answer withCookie(Member member, Answer login, String path, String key) {
		String cookie = login.header("Set-Cookie").orElseThrow();
		return Http.send(member.api()
			.request(path, "")
			.header("Idempotency-Key", key)
			.header("Cookie", cookie.substring(0, cookie.indexOf(';'))));
	}

	private static int approveCalls(Outcome outcome, String order) {
		return outcome.evidence()
			.books()
			.payments()
			.stream()
			.filter((payment) -> payment.order().equals(order))
			.mapToInt(Books.Payment::approveCalls)
			.sum();
	}

	private static int count(String what, String email) throws SQLException {
		try (Connection connection = scene.database().connect();
				PreparedStatement statement = connection.prepareStatement("select count(*) from " + what)) {
			statement.setString(1, email);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getInt(1);
			}
		}
	}

}
