package com.moviecurators.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Single requests to the processes of the benchmark. */
public final class Http {

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2))
		.build();

	private Http() {
	}

	/**
	 * Returns the body of a successful answer.
	 * @throws IllegalStateException if the answer has another status
	 */
	public static String get(String address) {
		HttpResponse<String> response = send(address);
		if (response.statusCode() != 200) {
			throw new IllegalStateException(address + " answered " + response.statusCode());
		}
		return response.body();
	}

	/** Whether the address answers with success. */
	public static boolean succeeds(String address) {
		try {
			return send(address).statusCode() == 200;
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	private static HttpResponse<String> send(String address) {
		try {
			return CLIENT.send(
					HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30)).GET().build(),
					BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
