package com.moviecurators.kakaopay.simulator.guard;

import java.net.URI;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import org.jspecify.annotations.Nullable;

/** WireMock's server with the guard in front. */
public final class GuardedServer extends Jetty11HttpServer {

	private GuardedServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs, RequestRules rules) {
		super(options, admin, stubs);
		this.jettyServer.insertHandler(new RequestGuard(rules));
		this.jettyServer.setErrorHandler(new UnreadableRequests());
	}

	/**
	 * Makes the server of a simulator.
	 * @param publicUrl the address for browsers, if it is not the server's own
	 */
	public static HttpServerFactory factory(AccessSettings settings, @Nullable URI publicUrl,
			UnservedRequests unserved) {
		RequestRules rules = new RequestRules(settings, publicUrl, unserved);
		return (options, admin, stubs) -> new GuardedServer(options, admin, stubs, rules);
	}

}
