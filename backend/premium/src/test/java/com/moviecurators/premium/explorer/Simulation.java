package com.moviecurators.premium.explorer;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.simulator.engine.EngineSettings;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.premium.payment.start.PaymentEntryPoints;
import com.moviecurators.premium.support.VirtualClock;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that one run needs: nodes on one database, KakaoPay, a clock and some
 * members. Used by one thread; runs follow each other in it, each with new members.
 */
final class Simulation implements AutoCloseable {

	/** More recovery passes than any payment needs. */
	private static final int MAX_PASSES = 400;

	private final VirtualClock clock = new VirtualClock();

	private final KakaoPayEngine engine = new KakaoPayEngine(new EngineSettings(), this.clock, 42,
			(device, page) -> URI.create("https://online-payment.kakaopay.com/mockup/" + device.word() + "/" + page));

	private final InstrumentedTransport transport = new InstrumentedTransport(this);

	private final DelayedEffects delayedEffects = new DelayedEffects();

	private final FaultInjector faults = new FaultInjector(this);

	private final List<Violation> violations = new ArrayList<>();

	private final List<Member> members = new ArrayList<>();

	private final Cluster cluster = new Cluster();

	private final Accounts accounts;

	private final RecordedPayments records;

	private @Nullable RunTrace trace;

	private @Nullable Member acting;

	/**
	 * Starts the nodes.
	 * @param alteration what is different from production; nothing, except for planted
	 * defects
	 */
	Simulation(Consumer<GenericApplicationContext> alteration, int nodes) {
		this.cluster.start(this, alteration, nodes);
		this.accounts = new Accounts(this.cluster.bean(JdbcClient.class));
		this.records = new RecordedPayments(this.cluster.bean(JdbcClient.class));
	}

	/** Starts a run: the same day again, without members. */
	void start(RunTrace trace) {
		this.clock.reset();
		this.engine.clear();
		this.delayedEffects.clear();
		this.violations.clear();
		this.members.clear();
		this.acting = null;
		this.cluster.reset();
		this.trace = trace;
	}

	/** Ends a run. From here on there are no injection points. */
	void end() {
		this.trace = null;
	}

	Member newMember() {
		Member member = new Member(this, this.accounts.add(this.clock.instant()));
		this.members.add(member);
		return member;
	}

	/**
	 * Sends a request to the serving node. If the node crashes, the other one serves from
	 * then on. An unexpected exception violates an invariant.
	 * @param noAnswer what the caller gets then
	 */
	<T> T request(Function<PaymentEntryPoints, T> request, T noAnswer) {
		try {
			return this.cluster.request(request, noAnswer);
		}
		catch (RuntimeException unexpected) {
			violated("I8 answers", "unexpected " + unexpected);
			return noAnswer;
		}
	}

	/** Whether a node is crashing, whose code must not reach anything any more. */
	boolean isCrashing() {
		return this.cluster.isCrashing();
	}

	Optional<Fault> reach(InjectionPointKind kind) {
		return reach(kind, "");
	}

	/**
	 * Reaches an injection point. Injects what is planned for it, except faults of the
	 * transport.
	 * @return what the transport has to do
	 */
	Optional<Fault> reach(InjectionPointKind kind, String call) {
		if (this.trace == null) {
			return Optional.empty();
		}
		Optional<Fault> fault = this.trace.reach(kind, call);
		fault.ifPresent(this.faults::inject);
		return fault.filter(Fault::isOfTheTransport);
	}

	/** Notes who acts: faults that concern a member concern this one. */
	void acts(Member member) {
		this.acting = member;
	}

	Member acting() {
		return (this.acting != null) ? this.acting : this.members.getFirst();
	}

	/** Lets time pass. Recovery runs whenever something is due. */
	void advance(Duration time) {
		Instant end = this.clock.instant().plus(time);
		Optional<Instant> due = nextDue();
		for (int passes = 0; passes < MAX_PASSES && due.isPresent() && !due.get().isAfter(end); passes++) {
			this.clock.advanceTo(due.get());
			recover();
			due = nextDue();
		}
		this.clock.advanceTo(end);
	}

	/** Runs recovery until nothing is due any more. */
	void runToRest() {
		for (int passes = 0; passes < MAX_PASSES; passes++) {
			Optional<Instant> due = nextDue();
			if (due.isEmpty()) {
				return;
			}
			this.clock.advanceTo(due.get());
			recover();
		}
		violated("I4 progress", "still something due after " + MAX_PASSES + " passes");
		this.records.unscheduleAll();
	}

	/** Runs one recovery pass on the serving node. */
	void recover() {
		this.delayedEffects.runUntil(this.clock.instant());
		request((node) -> {
			node.recover();
			return true;
		}, false);
	}

	/** Runs an action on the other node, in the middle of what the first one does. */
	void interleave(Runnable action) {
		RunTrace current = this.trace;
		if (current != null) {
			this.cluster.switchNode();
			current.interleave(action);
			this.cluster.switchNode();
		}
	}

	/** Crashes the node that runs now. */
	void crash() {
		this.cluster.crash();
	}

	/** Lets something happen at KakaoPay after a while. */
	void delay(Duration wait, Runnable effect) {
		this.delayedEffects.add(this.clock.instant().plus(wait), effect);
	}

	void violated(String invariant, String what) {
		this.violations.add(new Violation(invariant, what));
	}

	List<Violation> violations() {
		return this.violations;
	}

	List<Member> members() {
		return this.members;
	}

	VirtualClock clock() {
		return this.clock;
	}

	KakaoPayEngine engine() {
		return this.engine;
	}

	InstrumentedTransport transport() {
		return this.transport;
	}

	RecordedPayments records() {
		return this.records;
	}

	Accounts accounts() {
		return this.accounts;
	}

	private Optional<Instant> nextDue() {
		return Stream.of(this.records.nextCheck(), this.delayedEffects.next())
			.flatMap(Optional::stream)
			.min(Comparator.naturalOrder());
	}

	@Override
	public void close() {
		this.cluster.close();
	}

	/**
	 * An invariant that does not hold.
	 *
	 * @param invariant its number and name
	 */
	record Violation(String invariant, String what) {

		@Override
		public String toString() {
			return this.invariant + ": " + this.what;
		}

	}

}
