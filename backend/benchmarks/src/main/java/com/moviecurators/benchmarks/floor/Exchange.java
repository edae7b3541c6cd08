package com.moviecurators.benchmarks.floor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request, and writes what the use case says.
 *
 * @param useCase what is asked for
 */
record Exchange(UseCase useCase) implements HttpHandler {

	@Override
	public void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			answer(exchange, new Call(exchange.getRequestHeaders().getFirst("Authorization"),
					exchange.getRequestHeaders().getFirst("Idempotency-Key"), body));
		}
	}

	private void answer(HttpExchange exchange, Call call) throws IOException {
		String answer;
		try {
			answer = this.useCase.carryOut(call);
		}
		catch (IOException | SQLException | IllegalStateException ex) {
			write(exchange, 500, ex.toString());
			return;
		}
		write(exchange, 200, answer);
	}

	private static void write(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	/** What a request is about. */
	@FunctionalInterface
	interface UseCase {

		/** Carries it out and returns the body of the answer. */
		String carryOut(Call call) throws IOException, SQLException;

	}

	/**
	 * A request.
	 *
	 * @param authorization the header; null without one
	 * @param key the Idempotency-Key; null without one
	 * @param body JSON
	 */
	record Call(@Nullable String authorization, @Nullable String key, String body) {
	}

}
