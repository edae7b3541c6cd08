package com.moviecurators.kakaopay.simulator.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import wiremock.jakarta.servlet.http.HttpServletResponse;

/** Writes the simulator's answers without WireMock. */
final class ResponseWriter {

	private ResponseWriter() {
	}

	static void write(SimulatorResponse answer, HttpServletResponse response) throws IOException {
		response.setStatus(answer.status());
		response.setContentType(answer.contentType());
		response.setHeader("Cache-Control", "no-store");
		answer.headers().forEach(response::setHeader);
		response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
	}

}
