package com.moviecurators.kakaopay.simulator.guard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpFields;
import wiremock.org.eclipse.jetty.http.HttpHeader;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.ErrorHandler;

/** Answers with a problem what the server cannot parse, instead of with its own page. */
final class UnreadableRequests extends ErrorHandler {

	@Override
	public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
		SimulatorResponse problem = problem(status);
		fields.put(HttpHeader.CONTENT_TYPE, problem.contentType());
		return ByteBuffer.wrap(problem.body().getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void handle(String target, Request jetty, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		jetty.setHandled(true);
		ResponseWriter.write(problem(response.getStatus()), response);
	}

	private static SimulatorResponse problem(int status) {
		return SimulatorResponse.problem(status, "Bad input", "The request cannot be read.");
	}

}
