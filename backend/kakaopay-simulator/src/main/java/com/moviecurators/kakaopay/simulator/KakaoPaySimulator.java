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
import org.jspecify.annotations.Nullable;

/**
 * A running KakaoPay in a box. What its methods do can be done over HTTP as well, under
 * {@code /simulator}.
 */
public final class KakaoPaySimulator implements AutoCloseable {

	private static final int CONTAINER_THREADS = 500;

	private static final int ANSWERING_THREADS = 50;

	private final Box box;

	private final WireMockServer server;

	private KakaoPaySimulator(Box box, WireMockServer server) {
		this.box = box;
		this.server = server;
	}

	/**
	 * Starts a simulator with the usual settings.
	 * @param port 0 takes any free one
	 */
	public static KakaoPaySimulator start(int port) {
		return start(new SimulatorSettings().withPort(port));
	}

	/** Starts a simulator. */
	public static KakaoPaySimulator start(SimulatorSettings settings) {
		Box box = new Box(settings.engine(), settings.clock(), settings.seed());
		WireMockServer server = new WireMockServer(options(settings, box));
		server.start();
		KakaoPaySimulator simulator = new KakaoPaySimulator(box, server);
		URI publicUrl = settings.publicUrl();
		box.publishAt((publicUrl != null) ? publicUrl : simulator.baseUrl());
		return simulator;
	}

	private static WireMockConfiguration options(SimulatorSettings settings, Box box) {
		WireMockConfiguration options = WireMockConfiguration.options()
			.port(settings.port())
			.containerThreads(CONTAINER_THREADS)
			.jettyAcceptQueueSize(CONTAINER_THREADS)
			.asynchronousResponseEnabled(true)
			.asynchronousResponseThreads(ANSWERING_THREADS)
			.http2PlainDisabled(true)
			.maxRequestJournalEntries(5_000)
			.templatingEnabled(true)
			.notifier(new QuietNotifier())
			.extensions(new SimulatorExtension(box));
		StubFolder.use(options, settings.stubs());
		return options;
	}

	/**
	 * Where the simulator is reached from this machine; to be used as KakaoPay's base
	 * URL.
	 */
	public URI baseUrl() {
		return URI.create("http://localhost:" + this.server.port());
	}

	/** The seed of its ids and tokens. */
	public long seed() {
		return this.box.seed();
	}

	/** Its clock, which an application under test may share. */
	public MovableClock clock() {
		return this.box.clock();
	}

	/** WireMock itself, for plain stubs beside the simulator; they win over it. */
	public WireMockServer wireMock() {
		return this.server;
	}

	/** All payments, newest first. */
	public List<PaymentView> payments() {
		return this.box.engine().payments();
	}

	/** The newest payment of an order number. */
	public Optional<PaymentView> payment(String partnerOrderId) {
		return this.box.engine().payment(partnerOrderId);
	}

	/**
	 * Does what a payer does who pays, with the first method that the merchant allows.
	 * @return where the browser is sent, with {@code pg_token}
	 * @throws IllegalStateException if it is not possible (any more)
	 */
	public URI pay(String partnerOrderId) {
		return step(partnerOrderId, (page) -> this.box.payer().pay(page, null));
	}

	/** As {@link #pay(String)}, with this method. */
	public URI pay(String partnerOrderId, @Nullable PaymentMethod method) {
		return step(partnerOrderId, (page) -> this.box.payer().pay(page, method));
	}

	/**
	 * Does what a payer does who stops.
	 * @return where the browser is sent
	 * @throws IllegalStateException if it is not possible (any more)
	 */
	public URI cancel(String partnerOrderId) {
		return step(partnerOrderId, this.box.payer()::cancel);
	}

	/**
	 * Lets the payment fail on KakaoPay's page.
	 * @return where the browser is sent
	 * @throws IllegalStateException if it is not possible (any more)
	 */
	public URI fail(String partnerOrderId) {
		return step(partnerOrderId, this.box.payer()::fail);
	}

	/**
	 * Lets the payer's time run out, now if it has not yet.
	 * @return where the browser is sent
	 * @throws IllegalStateException if it is not possible (any more)
	 */
	public URI expire(String partnerOrderId) {
		return step(partnerOrderId, this.box.payer()::expire);
	}

	/** Lets the next such call meet a fault. */
	public void fault(Call call, Fault fault) {
		fault(new ScriptedFault(call, fault, 1, null));
	}

	/** Lets the next such calls meet a fault. */
	public void fault(Call call, Fault fault, int times) {
		fault(new ScriptedFault(call, fault, times, null));
	}

	/** Lets the next such calls of one order meet a fault. */
	public void fault(Call call, Fault fault, int times, String partnerOrderId) {
		fault(new ScriptedFault(call, fault, times, partnerOrderId));
	}

	/** Adds a fault to the script. */
	public void fault(ScriptedFault fault) {
		this.box.faults().add(fault);
	}

	/** The faults that still wait for their calls. */
	public List<ScriptedFault> faults() {
		return this.box.faults().all().stream().map(FaultScript.Waiting::fault).toList();
	}

	/** Forgets the faults that still wait. */
	public void clearFaults() {
		this.box.faults().clear();
	}

	/** Puts the simulator's clock forward. */
	public void advanceClock(Duration step) {
		this.box.clock().advance(step);
	}

	/** Forgets payments, faults, the journal and the clock's lead; plain stubs stay. */
	public void reset() {
		this.box.forget();
	}

	/** Ends the simulator. */
	public void stop() {
		this.server.stop();
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
