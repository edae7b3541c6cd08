package com.moviecurators.kakaopay.simulator;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.moviecurators.kakaopay.simulator.guard.GuardedServer;
import com.moviecurators.kakaopay.simulator.journal.CallJournal;
import com.moviecurators.kakaopay.simulator.journal.MaskedStores;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.stub.AdminTasks;
import com.moviecurators.kakaopay.simulator.stub.NoForwarding;
import com.moviecurators.kakaopay.simulator.stub.StubFolder;

/** The web server that answers as KakaoPay: WireMock with the simulator in it. */
final class SimulatorServer {

	private static final int SERVER_THREADS = 500;

	private static final int DELAYED_ANSWER_THREADS = 50;

	private SimulatorServer() {
	}

	/** Starts the server. If it cannot start, closes the stubs. */
	static WireMockServer start(SimulatorSettings settings, SimulatorState state, StubFolder stubs) {
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
			.maxRequestJournalEntries(CallJournal.CAPACITY)
			.stubRequestLoggingDisabled(true)
			.limitProxyTargets(NoForwarding.NO_TARGET)
			.templatingEnabled(true)
			.notifier(new LoggingNotifier())
			.extensions(simulator, new NoForwarding(), new AdminTasks());
		stubs.configure(options);
		return options.withStores(new MaskedStores(options.filesRoot()));
	}

}
