package com.moviecurators.premium.drill;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One drill from its members to its row in the report.
 *
 * @param scene where
 * @param report where it is written down
 * @param name of the drill
 * @param passLine what has to hold
 * @param start when it began
 * @param outages what was taken away
 */
record Drilling(Scene scene, Report report, String name, String passLine, Instant start, List<Outage> outages) {

	private static final Duration TIME_TO_REST = Duration.ofMinutes(2);

	static Drilling begin(Scene scene, Report report, String name, String passLine) {
		return new Drilling(scene, report, name, passLine, now(), new ArrayList<>());
	}

	/** So many members, signed in, each with a payment that was begun. */
	List<Buyer> buyers(int count) {
		return Together.times(count, (number) -> Buyer.of(this.scene.newMember()));
	}

	/** The same, paid at KakaoPay and back with the first page. */
	List<Buyer> returned(int count) {
		return Together.times(count, (number) -> Buyer.of(this.scene.newMember()).comeBack());
	}

	void outage(Outage.Part part, Instant from) {
		this.outages.add(new Outage(part, from, now()));
	}

	/** Everything comes to rest, and the checker looks at all of it. */
	Outcome rest(List<Buyer> buyers) {
		Evidence evidence = Rest.of(this.scene, buyers.stream().map(Buyer::member).toList(), this.outages,
				TIME_TO_REST);
		return new Outcome(this, buyers, evidence, Checker.check(evidence));
	}

	static Instant now() {
		return Clock.systemUTC().instant();
	}

	/** Somebody in the middle of a purchase. */
	record Buyer(Member member, String order, URI address) {

		static Buyer of(Member member) {
			String order = member.join().begin().orElseThrow();
			return new Buyer(member, order, member.payAtKakaoPay(order));
		}

		Buyer comeBack() {
			this.member.comeBack(this.order, this.address);
			return this;
		}

		/** Approves, and tells how long the first clear answer took. */
		Duration approve() {
			long begin = System.nanoTime();
			this.member.approve(this.order, this.address);
			return Duration.ofNanos(System.nanoTime() - begin);
		}

	}

	/** What is left when all is at rest. */
	record Outcome(Drilling drill, List<Buyer> buyers, Evidence evidence, List<Finding> findings) {

		/** Repairs of what nobody knew, among these members' payments. */
		Repairs repairs() {
			return Repairs.ofDoubts(own());
		}

		/** Repairs of what was open when the first outage began, among the same. */
		Repairs repairsOfOutage() {
			return Repairs.after(this.drill.outages(), own());
		}

		/** How often KakaoPay was asked to approve one of the same. */
		int approveCalls() {
			Set<String> orders = orders();
			return this.evidence.books()
				.payments()
				.stream()
				.filter((payment) -> orders.contains(payment.order()))
				.mapToInt(Books.Payment::approveCalls)
				.sum();
		}

		long premium() {
			return this.evidence.members().stream().filter(Testimony::premium).count();
		}

		/** Writes the row, and holds the books against the rules. */
		void report(String measured) {
			this.drill.report()
				.add(new Report.Row(this.drill.name(), this.drill.passLine(), measured,
						this.findings.stream().map(Finding::toString).toList()));
			assertThat(this.findings).isEmpty();
		}

		private Ledger own() {
			Ledger all = this.evidence.ledger();
			Set<String> orders = orders();
			Set<Long> attempts = all.attempts()
				.stream()
				.filter((attempt) -> orders.contains(attempt.order()))
				.map(Ledger.Attempt::id)
				.collect(Collectors.toSet());
			return new Ledger(all.attempts(), all.approvals(),
					all.moves().stream().filter((move) -> attempts.contains(move.attemptId())).toList(), all.accounts(),
					all.periods());
		}

		private Set<String> orders() {
			return this.buyers.stream().map(Buyer::order).collect(Collectors.toSet());
		}

	}

}
