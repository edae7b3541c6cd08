package com.moviecurators.premium.drill;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import com.moviecurators.premium.drill.Testimony.Return;

/** A member's notes of all that the application said. Two tabs may write at once. */
final class Notes {

	private final Clock clock = Clock.systemUTC();

	private final List<Told> told = new CopyOnWriteArrayList<>();

	private final List<Return> returns = new CopyOnWriteArrayList<>();

	private final List<String> failures = new CopyOnWriteArrayList<>();

	/** Takes down what an answer says of that payment. */
	void take(String order, Answer answer) {
		if (answer.isOurFault()) {
			this.failures.add(answer.toString());
		}
		String status = answer.isProblem() ? answer.get("paymentStatus") : answer.get("status");
		if (answer.status() != 0 && !status.isEmpty()) {
			this.told.add(new Told(this.clock.instant(), order, status,
					status.equals("APPROVED") ? answer.json().path("amount").asLong(0) : 0,
					answer.get("detail").contains("Nothing was charged")));
		}
	}

	void cameBack(String order, boolean answered) {
		this.returns.add(new Return(order, this.clock.instant(), answered));
	}

	/** Whether that payment was ever said to be that. */
	boolean heard(String order, Set<String> statuses) {
		return this.told.stream().anyMatch((said) -> said.order().equals(order) && statuses.contains(said.status()));
	}

	/** Every payment that was spoken of. */
	Set<String> orders() {
		Set<String> orders = new LinkedHashSet<>();
		this.told.forEach((said) -> orders.add(said.order()));
		this.returns.forEach((back) -> orders.add(back.order()));
		return orders;
	}

	Testimony testify(String email, boolean premium) {
		return new Testimony(email, new HashSet<>(this.returns), List.copyOf(this.told), List.copyOf(this.failures),
				premium);
	}

}
