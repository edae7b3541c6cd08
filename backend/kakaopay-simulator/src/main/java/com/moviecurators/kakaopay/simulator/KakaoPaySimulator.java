package com.moviecurators.kakaopay.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.kakaopay.simulator.engine.clock.MovableClock;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.fault.ScriptedFault;
import com.moviecurators.kakaopay.simulator.pages.PageAddresses;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.stub.StubFolder;
import org.jspecify.annotations.Nullable;

/**
 * A running simulator of KakaoPay. The control API under {@code /simulator} offers the
 * same operations over HTTP.
 */
public final class KakaoPaySimulator implements AutoCloseable {

	private final SimulatorState state;

	private final WireMockServer server;

	private final StubFolder stubs;

	private final String host;

	private final MerchantAccount account;

	private KakaoPaySimulator(SimulatorState state, WireMockServer server, StubFolder stubs, String host) {
		this.state = state;
		this.server = server;
		this.stubs = stubs;
		this.host = host;
		this.account = new MerchantAccount(state::defaultMerchant);
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
		WireMockServer server = SimulatorServer.start(settings, state, stubs);
		KakaoPaySimulator simulator = new KakaoPaySimulator(state, server, stubs, settings.access().host());
		URI publicUrl = settings.publicUrl();
		pages.publishAt((publicUrl != null) ? publicUrl : simulator.baseUrl());
		return simulator;
	}

	/** The simulator's address on this machine, for use as KakaoPay's base URL. */
	public URI baseUrl() {
		return URI.create("http://" + this.host + ":" + this.server.port());
	}

	/** The seed of all ids and tokens. */
	public long seed() {
		return this.state.seed();
	}

	/**
	 * The merchant with a secret key. It has its own clock, payments, faults, journal and
	 * ids, so that tests with different keys do not notice each other. The methods of the
	 * simulator itself are about the default merchant: the one whose key called first
	 * without having been named here before.
	 * @throws IllegalArgumentException if KakaoPay would refuse the key
	 */
	public MerchantAccount merchant(String secretKey) {
		String authorization = "SECRET_KEY " + secretKey;
		this.state.named(authorization)
			.orElseThrow(() -> new IllegalArgumentException(
					"KakaoPay accepts no such key. A secret key has 40 characters, upper-case letters and digits."));
		return new MerchantAccount(() -> this.state.named(authorization).orElseThrow());
	}

	/** The default merchant's clock, which an application under test may share. */
	public MovableClock clock() {
		return this.account.clock();
	}

	/** The WireMock server, for plain stubs. They take precedence over the simulator. */
	public WireMockServer wireMock() {
		return this.server;
	}

	/** All payments, newest first. */
	public List<PaymentView> payments() {
		return this.account.payments();
	}

	/** Finds a payment by its tid, or the newest one of an order number. */
	public Optional<PaymentView> payment(String tidOrOrderId) {
		return this.account.payment(tidOrOrderId);
	}

	/** As {@link MerchantAccount#pay(String)}. */
	public URI pay(String tidOrOrderId) {
		return this.account.pay(tidOrOrderId);
	}

	/** As {@link MerchantAccount#pay(String, PaymentMethod)}. */
	public URI pay(String tidOrOrderId, @Nullable PaymentMethod method) {
		return this.account.pay(tidOrOrderId, method);
	}

	/** As {@link MerchantAccount#cancel(String)}. */
	public URI cancel(String tidOrOrderId) {
		return this.account.cancel(tidOrOrderId);
	}

	/** As {@link MerchantAccount#fail(String)}. */
	public URI fail(String tidOrOrderId) {
		return this.account.fail(tidOrOrderId);
	}

	/** As {@link MerchantAccount#expire(String)}. */
	public URI expire(String tidOrOrderId) {
		return this.account.expire(tidOrOrderId);
	}

	/** As {@link MerchantAccount#cancelInPartnerConsole(String)}. */
	public PaymentView cancelInPartnerConsole(String tidOrOrderId) {
		return this.account.cancelInPartnerConsole(tidOrOrderId);
	}

	/** As {@link MerchantAccount#cancelInPartnerConsole(String, long)}. */
	public PaymentView cancelInPartnerConsole(String tidOrOrderId, long won) {
		return this.account.cancelInPartnerConsole(tidOrOrderId, won);
	}

	/** As {@link MerchantAccount#closeCancelWindow(String)}. */
	public PaymentView closeCancelWindow(String tidOrOrderId) {
		return this.account.closeCancelWindow(tidOrOrderId);
	}

	/** As {@link MerchantAccount#leaveMoneyService(String)}. */
	public PaymentView leaveMoneyService(String tidOrOrderId) {
		return this.account.leaveMoneyService(tidOrOrderId);
	}

	/** Scripts a fault for the next such call. */
	public void fault(Call call, Fault fault) {
		this.account.fault(call, fault);
	}

	/** Scripts a fault for the next such calls. */
	public void fault(Call call, Fault fault, int times) {
		this.account.fault(call, fault, times);
	}

	/** Scripts a fault for the next such calls of one order. */
	public void fault(Call call, Fault fault, int times, String partnerOrderId) {
		this.account.fault(call, fault, times, partnerOrderId);
	}

	/** As {@link MerchantAccount#fault(ScriptedFault)}. */
	public void fault(ScriptedFault fault) {
		this.account.fault(fault);
	}

	/** The pending faults. */
	public List<ScriptedFault> faults() {
		return this.account.faults();
	}

	/** Removes the pending faults. */
	public void clearFaults() {
		this.account.clearFaults();
	}

	/** Moves the default merchant's clock forward. */
	public void advanceClock(Duration step) {
		this.account.advanceClock(step);
	}

	/** Removes payments, faults and journal entries, and resets the clock. */
	public void reset() {
		this.account.reset();
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

}
