package com.moviecurators.kakaopay.simulator.guard;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.BadMessageException;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * Stands before WireMock in the server. Refuses what the rules refuse, and answers for
 * WireMock where it fails on a request.
 */
final class RequestGuard extends HandlerWrapper {

	private static final System.Logger LOGGER = System.getLogger(RequestGuard.class.getName());

	private final RequestRules rules;

	RequestGuard(RequestRules rules) {
		this.rules = rules;
	}

	@Override
	public void handle(String target, Request jetty, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		RequestHead head = RequestHead.of(target, request);
		Optional<SimulatorResponse> refusal = this.rules.refusal(head);
		if (refusal.isPresent()) {
			jetty.setHandled(true);
			ResponseWriter.write(refusal.get(), response);
			return;
		}
		if (!head.isForPaymentPage()) {
			response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
		}
		jetty.getHttpInput().addInterceptor(new BodyLimit());
		pass(head, jetty, response);
	}

	private void pass(RequestHead head, Request jetty, HttpServletResponse response)
			throws IOException, ServletException {
		try {
			super.handle(head.target(), jetty, head.request(), response);
		}
		catch (RuntimeException | ServletException ex) {
			if (response.isCommitted()) {
				throw ex;
			}
			LOGGER.log(System.Logger.Level.DEBUG, () -> "WireMock cannot read a request: " + ex.getClass());
			jetty.setHandled(true);
			ResponseWriter.write(this.rules.malformed(head, cause(ex)), response);
		}
	}

	/** What the server found wrong with the body. WireMock only fails on it. */
	private static MalformedRequest cause(Exception failure) {
		return Stream.<Throwable>iterate(failure, (each) -> each != null, Throwable::getCause)
			.filter(BadMessageException.class::isInstance)
			.map(BadMessageException.class::cast)
			.findFirst()
			.map((bad) -> new MalformedRequest(bad.getCode(), String.valueOf(bad.getReason())))
			.orElseGet(() -> new MalformedRequest(400, "The request cannot be read."));
	}

}
