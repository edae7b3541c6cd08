package com.moviecurators.kakaopay.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.kakaopay.simulator.engine.clock.MovableClock;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.fault.FaultScript;
import com.moviecurators.kakaopay.simulator.fault.ScriptedFault;
import com.moviecurators.kakaopay.simulator.guard.GuardedServer;
import com.moviecurators.kakaopay.simulator.journal.MaskedStores;
import com.moviecurators.kakaopay.simulator.pages.PageAddresses;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.stub.AdminTasks;
import com.moviecurators.kakaopay.simulator.stub.NoForwarding;
import com.moviecurators.kakaopay.simulator.stub.StubFolder;
import org.jspecify.annotations.Nullable;

/**
 * A running simulator of KakaoPay. The control API under {@code /simulator} offers the
 * same operations over HTTP.
 */
public final class KakaoPaySimulator implements AutoCloseable {

	private static final int SERVER_THREADS = 500;

	private static final int DELAYED_ANSWER_THREADS = 50;

	private final SimulatorState state;

	private final WireMockServer server;

	private final StubFolder stubs;

	private final String host;

	private KakaoPaySimulator(SimulatorState state, WireMockServer server, StubFolder stubs, String host) {
		this.state = state;
		this.server = server;
		this.stubs = stubs;
		this.host = host;
	}

	/**
	 * Starts a simulator with default settings.
	 * @param port the port to listen on; 0 takes any free one
	 */
	public static KakaoPaySimulator start(int port) {
		return start(new SimulatorSettings().withPort(port));
	}

	/** Starts a simulator. */
	public static KakaoPaySimulator start(SimulatorSettings settings) {
		PageAddresses pages = new PageAddresses();
		SimulatorState state = new SimulatorState(settings.engine(), settings.clock(), settings.seed(), pages);
		StubFolder stubs = StubFolder.of(settings.stubs());
		WireMockServer server = started(settings, state, stubs);
		KakaoPaySimulator simulator = new KakaoPaySimulator(state, server, stubs, settings.access().host());
		URI publicUrl = settings.publicUrl();
		pages.publishAt((publicUrl != null) ? publicUrl : simulator.baseUrl());
		return simulator;
	}

	private static WireMockServer started(SimulatorSettings settings, SimulatorState state, StubFolder stubs) {
		try {
			WireMockServer server = new WireMockServer(options(settings, state, stubs));
			server.start();
			return server;
		}
		catch (RuntimeException ex) {
			stubs.close();
			throw ex;
		}
	}

	private static WireMockConfiguration options(SimulatorSettings settings, SimulatorState state, StubFolder stubs) {
		SimulatorExtension simulator = new SimulatorExtension(state, stubs);
		WireMockConfiguration options = WireMockConfiguration.options()
			.port(settings.port())
			.bindAddress(settings.access().bind())
			.httpServerFactory(GuardedServer.factory(settings.access(), settings.publicUrl(), simulator))
			.containerThreads(SERVER_THREADS)
			.jettyAcceptQueueSize(SERVER_THREADS)
			.asynchronousResponseEnabled(true)
			.asynchronousResponseThreads(DELAYED_ANSWER_THREADS)
			.http2PlainDisabled(true)
			.maxRequestJournalEntries(5_000)
			.stubRequestLoggingDisabled(true)
			.limitProxyTargets(NoForwarding.NO_TARGET)
			.templatingEnabled(true)
			.notifier(new LoggingNotifier())
			.extensions(simulator, new NoForwarding(), new AdminTasks());
		stubs.configure(options);
		return options.withStores(new MaskedStores(options.filesRoot()));
	}

	/** The simulator's address on this machine, for use as KakaoPay's base URL. */
	public URI baseUrl() {
		return URI.create("http://" + this.host + ":" + this.server.port());
	}

	/** The seed of all ids and tokens. */
	public long seed() {
		return this.state.seed();
	}

	/** The simulator's clock, which an application under test may share. */
	public MovableClock clock() {
		return this.state.clock();
	}

	/** The WireMock server, for plain stubs. They take precedence over the simulator. */
	public WireMockServer wireMock() {
		return this.server;
	}

	/** All payments, newest first. */
	public List<PaymentView> payments() {
		return this.state.engine().payments();
	}

	/** Finds the newest payment of an order number. */
	public Optional<PaymentView> payment(String partnerOrderId) {
		return this.state.engine().payment(partnerOrderId);
	}

	/**
	 * Authenticates the payer with the first method that the merchant allows.
	 * @return the return address with {@code pg_token}
	 * @throws IllegalStateException if the step is not possible (any more)
	 */
	public URI pay(String partnerOrderId) {
		return step(partnerOrderId, (page) -> this.state.payer().pay(page, null));
	}

	/** As {@link #pay(String)}, but with this method. */
	public URI pay(String partnerOrderId, @Nullable PaymentMethod method) {
		return step(partnerOrderId, (page) -> this.state.payer().pay(page, method));
	}

	/**
	 * Cancels the payment for the payer.
	 * @return the return address
	 * @throws IllegalStateException if the step is not possible (any more)
	 */
	public URI cancel(String partnerOrderId) {
		return step(partnerOrderId, this.state.payer()::cancel);
	}

	/**
	 * Lets the payment fail on KakaoPay's page.
	 * @return the return address
	 * @throws IllegalStateException if the step is not possible (any more)
	 */
	public URI fail(String partnerOrderId) {
		return step(partnerOrderId, this.state.payer()::fail);
	}

	/**
	 * Expires the payment, even before its time limit.
	 * @return the return address
	 * @throws IllegalStateException if the step is not possible (any more)
	 */
	public URI expire(String partnerOrderId) {
		return step(partnerOrderId, this.state.payer()::expire);
	}

	/** Scripts a fault for the next such call. */
	public void fault(Call call, Fault fault) {
		fault(new ScriptedFault(call, fault, 1, null));
	}

	/** Scripts a fault for the next such calls. */
	public void fault(Call call, Fault fault, int times) {
		fault(new ScriptedFault(call, fault, times, null));
	}

	/** Scripts a fault for the next such calls of one order. */
	public void fault(Call call, Fault fault, int times, String partnerOrderId) {
		fault(new ScriptedFault(call, fault, times, partnerOrderId));
	}

	/**
	 * Scripts a fault.
	 * @throws IllegalStateException if a thousand faults are pending
	 */
	public void fault(ScriptedFault fault) {
		this.state.faults().add(fault);
	}

	/** The pending faults. */
	public List<ScriptedFault> faults() {
		return this.state.faults().pending().stream().map(FaultScript.PendingFault::fault).toList();
	}

	/** Removes the pending faults. */
	public void clearFaults() {
		this.state.faults().clear();
	}

	/** Moves the simulator's clock forward. */
	public void advanceClock(Duration step) {
		this.state.clock().advance(step);
	}

	/** Removes payments, faults and journal entries, and resets the clock. */
	public void reset() {
		this.state.reset();
	}

	/** Stops the simulator. */
	public void stop() {
		this.server.stop();
		this.stubs.close();
	}

	@Override
	public void close() {
		stop();
	}

	private URI step(String partnerOrderId, Function<String, PayerOutcome> step) {
		PaymentView payment = payment(partnerOrderId)
			.orElseThrow(() -> new IllegalStateException("There is no payment of order " + partnerOrderId));
		PayerOutcome outcome = step.apply(payment.pageId());
		if (outcome instanceof PayerOutcome.SentTo sent) {
			return sent.returnUrl();
		}
		throw new IllegalStateException(((PayerOutcome.Impossible) outcome).reason());
	}

}
