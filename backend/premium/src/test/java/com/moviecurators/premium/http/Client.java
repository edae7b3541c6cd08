package com.moviecurators.premium.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * A program that speaks to the service. It keeps no cookies: tests pass them on by hand.
 */
@Lazy
class Client {

	private static final String PASSWORD = "correct horse battery";

	private final HttpClient http;

	private final Environment environment;

	@Autowired
	Client(Environment environment) {
		this(environment, "127.0.0.1");
	}

	private Client(Environment environment, String address) {
		this.environment = environment;
		this.http = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.localAddress(InetAddress.ofLiteral(address))
			.build();
	}

	/** The same program at another address of the loopback network. */
	Client from(String address) {
		return new Client(this.environment, address);
	}

	int port() {
		return this.environment.getRequiredProperty("local.server.port", Integer.class);
	}

	Answer get(String path, String... headers) {
		return send("GET", path, null, headers);
	}

	Answer post(String path, String json, String... headers) {
		return send("POST", path, json, headers);
	}

	/**
	 * Any request; with a body, it says that it is JSON unless the headers say otherwise.
	 */
	Answer send(String method, String path, String body, String... headers) {
		return send(method, path, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody(),
				(request) -> {
					if (body != null) {
						request.setHeader("Content-Type", "application/json");
					}
					for (int i = 0; i < headers.length; i += 2) {
						request.setHeader(headers[i], headers[i + 1]);
					}
					return request;
				});
	}

	Answer send(String method, String path, BodyPublisher body, UnaryOperator<HttpRequest.Builder> more) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
		try {
			HttpResponse<String> response = this.http.send(more.apply(request.method(method, body)).build(),
					BodyHandlers.ofString());
			return new Answer(response);
		}
		catch (IOException ex) {
			throw new IllegalStateException("No answer to " + method + " " + path, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Opens an account and hands back its e-mail. */
	String newMember() {
		String email = "m-" + UUID.randomUUID() + "@example.com";
		Answer answer = post("/api/accounts",
				"{\"email\":\"" + email + "\",\"password\":\"" + PASSWORD + "\",\"displayName\":\"관객\"}");
		if (answer.status() != 201) {
			throw new IllegalStateException("Sign-up answered " + answer);
		}
		return email;
	}

	Answer signIn(String email) {
		return signIn(email, PASSWORD);
	}

	Answer signIn(String email, String password) {
		return post("/api/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
	}

	/** Signs in from a browser that has this cookie. */
	Answer signInWith(String cookie, String email) {
		return post("/api/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + PASSWORD + "\"}", "Cookie",
				cookie);
	}

	/** The header of somebody who has just signed up and in. */
	String[] newSignedInMember() {
		return bearer(signIn(newMember()).json().get("accessToken").asString());
	}

	static String[] bearer(String token) {
		return new String[] { "Authorization", "Bearer " + token };
	}

}
