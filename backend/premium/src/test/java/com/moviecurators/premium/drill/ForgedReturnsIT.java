package com.moviecurators.premium.drill;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.moviecurators.premium.drill.Drill.Buyer;
import com.moviecurators.premium.drill.Drill.Outcome;
import com.moviecurators.premium.drill.load.Member;
import com.moviecurators.premium.drill.process.Environment;
import com.moviecurators.premium.drill.process.SharedEnvironment;
import com.moviecurators.premium.drill.support.Concurrently;
import com.moviecurators.premium.drill.support.Http;
import com.moviecurators.premium.drill.support.Seed;
import org.junit.jupiter.api.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who knows a payment's handle sends made-up tokens for it, from other addresses
 * than the member's.
 */
@Order(8)
class ForgedReturnsIT {

	/** As many come before the true one as after it. */
	private static final int FORGED = 500;

	/** Linux takes every address of 127.0.0.0/8 for one of this machine. */
	private static final List<String> FORGERS = List.of("127.0.1.1", "127.0.1.2", "127.0.1.3", "127.0.1.4",
			"127.0.1.5");

	/** Twenty tokens are tried at once, and each that comes later after a pause. */
	private static final int MAX_CALLS = 40;

	/** The limit of the token table for one payment. */
	private static final int MAX_ROWS = 40;

	private static final Report REPORT = new Report("forged", "Drill: forged returns, seed " + Seed.VALUE);

	private static final Environment ENVIRONMENT = SharedEnvironment.get();

	@DrillTest
	void thousandForgedReturnsAndOneTrueOne() throws SQLException {
		Drill drill = Drill.start(ENVIRONMENT, REPORT, "1,000 forged returns and one true one, then the tab is closed",
				"premium by recovery within 30 s of the true return; at most 40 stored tokens and 40 approve calls");
		Buyer buyer = drill.buyers(1).getFirst();
		long received = sendForged(buyer);
		buyer.returnFromKakaoPay();
		long returned = System.nanoTime();
		received += sendForged(buyer);
		int rows = rows(buyer);
		Outcome outcome = drill.awaitQuiescence(List.of(buyer));
		Duration took = Duration.ofNanos(System.nanoTime() - returned);
		outcome
			.report("premium: %d, %s after the true return; %d rows for %d tokens that were received; %d approve calls"
				.formatted(outcome.premium(), KillRoundsSummary.seconds(took), rows, received + 1,
						outcome.approveCalls()));
		assertThat(outcome.premium()).isEqualTo(1);
		assertThat(received).as("forged returns that the server received").isGreaterThan(FORGED);
		assertThat(rows).isLessThanOrEqualTo(MAX_ROWS);
		assertThat(outcome.approveCalls()).isLessThanOrEqualTo(MAX_CALLS);
		assertThat(took).isLessThan(Duration.ofSeconds(30));
	}

	/** Counts those that the server received. */
	private static long sendForged(Buyer buyer) {
		return FORGERS.stream().mapToLong((address) -> sendForged(buyer, address)).sum();
	}

	/** Sends returns with different tokens to both nodes, all at once. */
	private static long sendForged(Buyer buyer, String address) {
		try (HttpClient client = Http.clientAt(InetAddress.getByName(address))) {
			return Concurrently.times(FORGED / FORGERS.size(), (number) -> Http.send(client, Http.get(forged(buyer))))
				.stream()
				.filter((response) -> response.status() == 200)
				.count();
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static URI forged(Buyer buyer) {
		String query = buyer.address().getRawQuery().replace(Member.token(buyer.address()), forgedToken());
		return URI.create("http://127.0.0.1:" + ENVIRONMENT.anyNode().origin().getPort() + buyer.address().getRawPath()
				+ "?" + query);
	}

	private static String forgedToken() {
		return UUID.randomUUID().toString().replace("-", "").substring(0, 20);
	}

	private static int rows(Buyer buyer) throws SQLException {
		try (Connection connection = ENVIRONMENT.database().connect();
				PreparedStatement statement = connection.prepareStatement("select count(*) from payment_return r "
						+ "join payment_attempt a on a.id = r.attempt_id where a.order_handle = ?")) {
			statement.setString(1, buyer.order());
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getInt(1);
			}
		}
	}

}
