package com.moviecurators.premium.drill;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
		return new Outcome(this, evidence, Checker.check(evidence));
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
	record Outcome(Drilling drill, Evidence evidence, List<Finding> findings) {

		Repairs repairs() {
			return Repairs.ofDoubts(recent());
		}

		/** Repairs of all that was open when the first outage began. */
		Repairs repairsOfOutage() {
			return Repairs.after(this.drill.outages(), recent());
		}

		/** How often KakaoPay was asked to approve, for these members' payments. */
		int approveCalls(List<Buyer> buyers) {
			List<String> orders = buyers.stream().map(Buyer::order).toList();
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

		private Ledger recent() {
			Ledger all = this.evidence.ledger();
			return new Ledger(all.attempts(), all.approvals(),
					all.moves().stream().filter((move) -> !move.at().isBefore(this.drill.start())).toList(),
					all.accounts(), all.periods());
		}

	}

}
