package com.moviecurators.premium.drill.load;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import com.moviecurators.premium.drill.load.MemberReport.Return;
import com.moviecurators.premium.drill.load.MemberReport.Withdrawal;
import com.moviecurators.premium.drill.support.Response;
import tools.jackson.databind.JsonNode;

/**
 * Records what the application shows a member. It is thread-safe, because two tabs may
 * write at once.
 */
public final class MemberLog {

	private final Clock clock = Clock.systemUTC();

	private final List<ObservedStatus> observed = new CopyOnWriteArrayList<>();

	private final List<Return> returns = new CopyOnWriteArrayList<>();

	private final List<Withdrawal> withdrawals = new CopyOnWriteArrayList<>();

	private final List<String> failures = new CopyOnWriteArrayList<>();

	/** Adds what a response says of that payment. */
	public void add(String order, Response response) {
		if (response.isServerError() || response.isOverdue()) {
			this.failures.add(response.toString());
		}
		String status = response.isProblem() ? response.get("paymentStatus") : response.get("status");
		if (response.status() != 0 && !status.isEmpty()) {
			this.observed.add(new ObservedStatus(this.clock.instant(), order, status,
					status.equals("APPROVED") ? response.json().path("amount").asLong(0) : 0, refunded(response.json()),
					response.get("detail").contains("Nothing was charged")));
		}
	}

	/** A payment and the answer to a withdrawal name it differently. */
	private static long refunded(JsonNode response) {
		return response.path("refundedAmount").asLong(response.path("refunded").asLong(0));
	}

	void addWithdrawal(Withdrawal withdrawal) {
		this.withdrawals.add(withdrawal);
	}

	void addReturn(String order, boolean confirmed) {
		this.returns.add(new Return(order, this.clock.instant(), confirmed));
	}

	/** Returns every payment in the log. */
	Set<String> orders() {
		Set<String> orders = new LinkedHashSet<>();
		this.observed.forEach((status) -> orders.add(status.order()));
		this.returns.forEach((back) -> orders.add(back.order()));
		return orders;
	}

	MemberReport report(String email, boolean premium) {
		return new MemberReport(email, new HashSet<>(this.returns), List.copyOf(this.observed),
				List.copyOf(this.withdrawals), List.copyOf(this.failures), premium);
	}

}
