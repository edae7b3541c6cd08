package com.moviecurators.premium.explorer;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import com.moviecurators.kakaopay.simulator.engine.ChangeOutcome;
import com.moviecurators.kakaopay.simulator.engine.EngineSettings;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayEngine;
import com.moviecurators.premium.payment.start.PaymentEntryPoints;
import org.jspecify.annotations.Nullable;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that one run needs: nodes on one database, KakaoPay, clocks and some
 * members. Runs follow each other in it, each with new members.
 */
final class Simulation implements AutoCloseable {

	private final Clocks clocks;

	private final KakaoPayEngine engine;

	private final DelayedEffects effects;

	private final InstrumentedTransport transport = new InstrumentedTransport(this);

	private final FaultInjector faults = new FaultInjector(this);

	private final Observations observations = new Observations();

	private final List<Member> members = new ArrayList<>();

	private final Cluster cluster;

	private final Interleaving interleaving;

	private final PassingTime time;

	private final Accounts accounts;

	private final RecordedPayments records;

	private final StateReader states;

	private final Pruning pruning;

	/** Faults that belong to what happens before the part that is explored, by point. */
	private final Map<String, Fault> scripted = new HashMap<>();

	private @Nullable RunTrace trace;

	private boolean prelude;

	private boolean refundedInConsole;

	private Scenario scenario = Scenario.BUYING;

	private @Nullable Member acting;

	/**
	 * Starts the nodes.
	 * @param alteration what is different from production; nothing, except for planted
	 * defects
	 * @param seen null to play every run to its end
	 */
	Simulation(Consumer<GenericApplicationContext> alteration, int nodes, @Nullable SeenStates seen) {
		this.clocks = new Clocks(nodes);
		this.engine = new KakaoPayEngine(new EngineSettings(), this.clocks.kakaoPay(), 42, (device, page) -> URI
			.create("https://online-payment.kakaopay.com/mockup/" + device.word() + "/" + page));
		this.effects = new DelayedEffects(this.engine, this.clocks);
		this.cluster = new Cluster(this.clocks);
		this.interleaving = new Interleaving(this.cluster);
		this.time = new PassingTime(this);
		this.cluster.start(this, alteration, nodes);
		this.accounts = new Accounts(this.cluster.bean(JdbcClient.class));
		this.records = new RecordedPayments(this.cluster.bean(JdbcClient.class));
		this.states = new StateReader(this.cluster.beans(), this);
		this.pruning = new Pruning(this, this.states, seen);
	}

	/** Starts a run: the same day again, without members. */
	void start(Scenario played, RunTrace trace) {
		this.clocks.reset();
		this.engine.clear();
		this.effects.clear();
		this.transport.clear();
		this.observations.clear();
		this.members.clear();
		this.acting = null;
		this.cluster.reset();
		this.scripted.clear();
		this.scenario = played;
		this.refundedInConsole = false;
		this.trace = trace;
	}

	/**
	 * Plays what comes before the part that is explored. Nothing goes wrong in it but
	 * what is scripted.
	 */
	void before(Runnable past) {
		this.prelude = true;
		past.run();
		this.prelude = false;
	}

	/** Lets this fault happen at the next such point before the explored part. */
	void script(InjectionPointKind kind, String call, Fault fault) {
		this.scripted.put(kind + call, fault);
	}

	/** Ends a run. From here on there are no injection points. */
	void end() {
		this.interleaving.finish();
		this.trace = null;
	}

	Member newMember() {
		Member member = new Member(this, this.accounts.add(this.clocks.database().instant()));
		this.members.add(member);
		return member;
	}

	/**
	 * Sends a request to the serving node. If the node crashes, the other one serves from
	 * then on. An unexpected exception violates an invariant. Interleaved actions that
	 * have waited for the end of a request go on.
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
		finally {
			this.interleaving.resume(this.clocks.passed().instant());
		}
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
		if (this.prelude) {
			return Optional.ofNullable(this.scripted.remove(kind + call));
		}
		boolean nested = this.interleaving.isInterleaved();
		this.pruning.reaches(kind, call, nested);
		Optional<Fault> fault = this.trace.reach(kind, call, nested);
		fault.ifPresent(this.faults::inject);
		return fault.filter(Fault::isOfTheTransport);
	}

	/** Whether this fault is among those of the run. */
	boolean isExcused(Fault fault) {
		return this.trace != null && this.trace.injected().containsValue(fault);
	}

	@Nullable RunTrace trace() {
		return this.trace;
	}

	/**
	 * Money goes back in KakaoPay's partner console. Afterwards recovery looks for it.
	 */
	void refundInConsole(Member member, @Nullable Long amount) {
		String order = member.order();
		if (order != null && this.engine.cancelInPartnerConsole(order, amount) instanceof ChangeOutcome.Changed) {
			this.refundedInConsole = true;
		}
	}

	/** Whether money went back in the partner console. */
	boolean isRefundedInConsole() {
		return this.refundedInConsole;
	}

	/** What the members of this run do. */
	Scenario scenario() {
		return this.scenario;
	}

	/** Notes who acts: faults that concern a member concern this one. */
	void acts(Member member) {
		this.acting = member;
	}

	Member acting() {
		return (this.acting != null) ? this.acting : this.members.getFirst();
	}

	/** Runs an action on the other node, in the middle of what the first one does. */
	void interleave(Runnable action) {
		if (this.trace != null) {
			this.interleaving.run(action);
		}
	}

	void violated(String invariant, String what) {
		this.observations.violated(invariant, what);
	}

	StateReader states() {
		return this.states;
	}

	Pruning pruning() {
		return this.pruning;
	}

	Observations observations() {
		return this.observations;
	}

	List<Member> members() {
		return this.members;
	}

	Clocks clocks() {
		return this.clocks;
	}

	/** The cluster's time, as the database shows it. */
	Instant now() {
		return this.clocks.database().instant();
	}

	PassingTime time() {
		return this.time;
	}

	Interleaving interleaving() {
		return this.interleaving;
	}

	Cluster cluster() {
		return this.cluster;
	}

	KakaoPayEngine engine() {
		return this.engine;
	}

	DelayedEffects effects() {
		return this.effects;
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
