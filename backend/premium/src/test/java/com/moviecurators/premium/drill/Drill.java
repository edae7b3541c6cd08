package com.moviecurators.premium.drill;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.moviecurators.premium.drill.check.Checker;
import com.moviecurators.premium.drill.check.DatabaseSnapshot;
import com.moviecurators.premium.drill.check.Finding;
import com.moviecurators.premium.drill.check.KakaoPaySnapshot;
import com.moviecurators.premium.drill.check.Outage;
import com.moviecurators.premium.drill.check.Quiescence;
import com.moviecurators.premium.drill.check.RepairTimes;
import com.moviecurators.premium.drill.check.SystemSnapshot;
import com.moviecurators.premium.drill.load.Member;
import com.moviecurators.premium.drill.load.MemberReport;
import com.moviecurators.premium.drill.process.Environment;
import com.moviecurators.premium.drill.process.Node;
import com.moviecurators.premium.drill.support.Concurrently;
import com.moviecurators.premium.drill.support.Polling;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One drill, from its members to its row in the report.
 *
 * @param environment its processes
 * @param report the report it adds a row to
 * @param name the name of that row
 * @param passLine what must hold
 * @param start when it started
 * @param outages the outages so far
 */
record Drill(Environment environment, Report report, String name, String passLine, Instant start,
		List<Outage> outages) {

	private static final Duration MAX_WAIT = Duration.ofMinutes(2);

	/** Starts it without the faults that a drill before it may have left. */
	static Drill start(Environment environment, Report report, String name, String passLine) {
		environment.kakaoPay().clearFaults();
		return new Drill(environment, report, name, passLine, now(), new ArrayList<>());
	}

	/** Signs up that many members. Each has paid at KakaoPay and has not returned yet. */
	List<Buyer> buyers(int count) {
		return Concurrently.times(count, (number) -> Buyer.of(Member.of(this.environment)));
	}

	/** Does the same on one node. */
	List<Buyer> buyers(int count, Node node) {
		return Concurrently.times(count, (number) -> Buyer.of(Member.of(this.environment, node)));
	}

	/** Lets the members return from KakaoPay, all at once. */
	static List<Buyer> letReturn(List<Buyer> buyers) {
		return Concurrently.all(buyers, Buyer::returnFromKakaoPay);
	}

	/** Waits until KakaoPay has received an approve call for each payment. */
	void awaitApproveCalls(List<Buyer> buyers) {
		await(buyers, "an approve call for each payment", (payment) -> payment.approveCalls() > 0);
	}

	/** Waits until KakaoPay has charged each payment. */
	void awaitCharges(List<Buyer> buyers) {
		await(buyers, "a charge of each payment", (payment) -> payment.status().equals("SUCCESS_PAYMENT"));
	}

	/** Waits until KakaoPay has given the money of each payment back. */
	void awaitCancels(List<Buyer> buyers) {
		await(buyers, "a cancel of each payment", (payment) -> payment.status().equals("CANCEL_PAYMENT"));
	}

	private void await(List<Buyer> buyers, String what, Predicate<KakaoPaySnapshot.Payment> done) {
		Set<String> orders = buyers.stream().map(Buyer::order).collect(Collectors.toSet());
		boolean seen = Polling.untilTrue(MAX_WAIT, Duration.ofMillis(200),
				() -> KakaoPaySnapshot.read(this.environment.kakaoPay().payments())
					.payments()
					.stream()
					.filter(done)
					.map(KakaoPaySnapshot.Payment::order)
					.collect(Collectors.toSet())
					.containsAll(orders));
		assertThat(seen).as("KakaoPay has " + what).isTrue();
	}

	void outage(Outage.Part part, Instant from) {
		this.outages.add(new Outage(part, from, now()));
	}

	/** Waits until every payment is final, then checks the whole system. */
	Outcome awaitQuiescence(List<Buyer> buyers) {
		return awaitQuiescence(buyers, List.of());
	}

	/** Does the same, with members beside the buyers. */
	Outcome awaitQuiescence(List<Buyer> buyers, List<Member> others) {
		List<Member> members = Stream.concat(buyers.stream().map(Buyer::member), others.stream()).toList();
		SystemSnapshot snapshot = Quiescence.of(this.environment, members, this.outages, MAX_WAIT);
		return new Outcome(this, buyers, snapshot, Checker.check(snapshot));
	}

	static Instant now() {
		return Clock.systemUTC().instant();
	}

	/** A member who has paid at KakaoPay. */
	record Buyer(Member member, String order, URI address) {

		static Buyer of(Member member) {
			String order = member.join().startPayment().orElseThrow();
			return new Buyer(member, order, member.payAtKakaoPay(order));
		}

		Buyer returnFromKakaoPay() {
			this.member.returnFromKakaoPay(this.order, this.address);
			return this;
		}

		/** Approves and returns the time until the first definitive response. */
		Duration approve() {
			long start = System.nanoTime();
			this.member.approve(this.order, this.address);
			return Duration.ofNanos(System.nanoTime() - start);
		}

	}

	/** The state of the system after the drill. */
	record Outcome(Drill drill, List<Buyer> buyers, SystemSnapshot snapshot, List<Finding> findings) {

		/** Returns how long payments of these members were UNKNOWN. */
		RepairTimes repairTimes() {
			return RepairTimes.ofUnknown(own());
		}

		/** Returns how long payments of these members took after the return. */
		RepairTimes timesFromReturn() {
			return RepairTimes.ofReturned(own());
		}

		/** Returns how long payments of these members took that an outage interrupted. */
		RepairTimes repairTimesOfOutage() {
			return RepairTimes.after(this.drill.outages(), own());
		}

		/** Counts the approve calls for payments of these members. */
		int approveCalls() {
			Set<String> orders = orders();
			return this.snapshot.kakaoPay()
				.payments()
				.stream()
				.filter((payment) -> orders.contains(payment.order()))
				.mapToInt(KakaoPaySnapshot.Payment::approveCalls)
				.sum();
		}

		long premium() {
			return this.snapshot.members().stream().filter(MemberReport::premium).count();
		}

		/** Returns what concerns some of the members only. */
		Outcome of(List<Buyer> some) {
			return new Outcome(this.drill, some, this.snapshot, this.findings);
		}

		/** Adds the row to the report and requires that the checker found nothing. */
		void report(String measured) {
			this.drill.report()
				.add(new Report.Row(this.drill.name(), this.drill.passLine(), measured,
						this.findings.stream().map(Finding::toString).toList()));
			assertThat(this.findings).isEmpty();
		}

		private DatabaseSnapshot own() {
			return this.snapshot.database().of(orders());
		}

		private Set<String> orders() {
			return this.buyers.stream().map(Buyer::order).collect(Collectors.toSet());
		}

	}

}
