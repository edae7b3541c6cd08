package com.moviecurators.premium.explorer;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

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

	private final People people = new People(this);

	private final Cluster cluster;

	private final Interleaving interleaving;

	private final PassingTime time;

	private final Accounts accounts;

	private final RecordedPayments records;

	private final RecordedDecisions decisions;

	private final StateReader states;

	private final Pruning pruning;

	private final Prelude prelude = new Prelude();

	private final PartnerConsole console;

	private @Nullable RunTrace trace;

	private Scenario scenario = Scenario.BUYING;

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
		this.console = new PartnerConsole(this.engine);
		this.effects = new DelayedEffects(this.engine, this.clocks);
		this.cluster = new Cluster(this.clocks);
		this.interleaving = new Interleaving(this.cluster);
		this.time = new PassingTime(this);
		this.cluster.start(this, alteration, nodes);
		this.accounts = new Accounts(this.cluster.bean(JdbcClient.class));
		this.records = new RecordedPayments(this.cluster.bean(JdbcClient.class));
		this.decisions = new RecordedDecisions(this.cluster.bean(JdbcClient.class));
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
		this.people.clear();
		this.accounts.resetPrice();
		this.cluster.reset();
		this.prelude.clear();
		this.console.clear();
		this.scenario = played;
		this.trace = trace;
	}

	/** Ends a run. From here on there are no injection points. */
	void end() {
		this.interleaving.finish();
		this.trace = null;
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
		if (this.prelude.isPlaying()) {
			return this.prelude.reach(kind, call);
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

	/** What comes before the part that is explored. */
	Prelude prelude() {
		return this.prelude;
	}

	PartnerConsole console() {
		return this.console;
	}

	/** What the members of this run do. */
	Scenario scenario() {
		return this.scenario;
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

	People people() {
		return this.people;
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

	RecordedDecisions decisions() {
		return this.decisions;
	}

	Accounts accounts() {
		return this.accounts;
	}

	@Override
	public void close() {
		this.cluster.close();
	}

}
