package com.moviecurators.benchmarks.checkout;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.moviecurators.benchmarks.load.ApiRequest;
import com.moviecurators.benchmarks.load.LoadResult;
import com.moviecurators.benchmarks.load.Wrk;
import com.moviecurators.benchmarks.measure.Bench;
import com.moviecurators.benchmarks.measure.Measurement;
import com.moviecurators.benchmarks.member.Member;

/**
 * Purchases of members who have none yet: each starts one, then each approves its own.
 *
 * @param bench where
 * @param members who buy
 * @param clients how many requests are under way at a time
 */
public record Checkouts(Bench bench, List<Member> members, int clients) {

	private static final String WANTED = "{\"planCode\":\"PREMIUM_LIFETIME\"}";

	/** Plans purchases of new members. */
	public static Checkouts of(Bench bench, int count, int clients) {
		return new Checkouts(bench, bench.members().add(count), clients);
	}

	/** Buys without measuring anything, and returns how long that took. */
	public void warmUp() {
		LoadResult started = send(startRequests());
		LoadResult approved = send(approveRequests());
		if (started.failed() + approved.failed() > 0) {
			throw new IllegalStateException("Warming up failed:" + started.failures() + approved.failures());
		}
	}

	/** Starts the purchases without measuring anything. */
	public void start() {
		send(startRequests());
	}

	/** Measures the first half of each purchase. */
	public Measurement measureReady() {
		List<ApiRequest> requests = startRequests();
		return this.bench.measure(() -> send(requests));
	}

	/** Measures the second half of each purchase. */
	public Measurement measureApprove() {
		List<ApiRequest> requests = approveRequests();
		return this.bench.measure(() -> send(requests));
	}

	/**
	 * Does the same with each request sent so often at once. One that is under way is
	 * refused.
	 */
	public Measurement measureApproveRepeated(int copies) {
		List<ApiRequest> requests = approveRequests().stream()
			.flatMap((request) -> Collections.nCopies(copies, request).stream())
			.toList();
		return this.bench
			.measure(() -> Wrk.sendAll(this.bench.server().origin(), requests, this.clients, "200", "202", "409"));
	}

	private LoadResult send(List<ApiRequest> requests) {
		return Wrk.sendAll(this.bench.server().origin(), requests, this.clients);
	}

	private List<ApiRequest> startRequests() {
		return this.members.stream()
			.map((member) -> ApiRequest.post("/api/payments", member.token(), key(), WANTED))
			.toList();
	}

	private List<ApiRequest> approveRequests() {
		Map<Long, Member> byId = this.members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
		return readyOrders().stream()
			.filter((ready) -> byId.containsKey(ready.member()))
			.map((ready) -> ApiRequest.post("/api/payments/approve", byId.get(ready.member()).token(), key(),
					"{\"order\":\"%s\",\"pgToken\":\"%s\"}".formatted(ready.order(), key().substring(0, 20))))
			.toList();
	}

	private List<Ready> readyOrders() {
		try (Connection connection = this.bench.database().connect();
				Statement statement = connection.createStatement();
				ResultSet rows = statement
					.executeQuery("select member_id, order_handle from payment_attempt where status = 'READY'")) {
			List<Ready> found = new ArrayList<>();
			while (rows.next()) {
				found.add(new Ready(rows.getLong(1), rows.getString(2)));
			}
			return found;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String key() {
		return UUID.randomUUID().toString();
	}

	private record Ready(long member, String order) {
	}

}
