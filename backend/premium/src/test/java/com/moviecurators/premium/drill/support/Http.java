package com.moviecurators.premium.drill.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends HTTP requests with time-outs. */
public final class Http {

	private static final HttpClient CLIENT = builder().build();

	/** Longer than KakaoPay's time-out and the retries of a commit. */
	private static final Duration LONGEST = Duration.ofSeconds(40);

	private Http() {
	}

	public static HttpRequest.Builder get(URI address) {
		return HttpRequest.newBuilder(address).timeout(LONGEST).header("Accept", "*/*");
	}

	public static HttpRequest.Builder post(URI address, String json) {
		return get(address).POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json");
	}

	public static Response send(HttpRequest.Builder request) {
		return send(CLIENT, request);
	}

	public static Response send(HttpClient client, HttpRequest.Builder request) {
		try {
			return Response.of(client.send(request.build(), BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			return Response.none(String.valueOf(ex));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Makes a client at another address of this machine. */
	public static HttpClient clientAt(InetAddress address) {
		return builder().localAddress(address).build();
	}

	private static HttpClient.Builder builder() {
		return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5));
	}

}
