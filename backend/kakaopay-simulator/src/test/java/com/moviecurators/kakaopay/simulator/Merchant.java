package com.moviecurators.kakaopay.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A merchant's server, a payer's browser and a tester with curl, for tests over the wire.
 */
public final class Merchant {

	public static final String KEY = "SECRET_KEY DEV" + "0".repeat(37);

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final JsonMapper mapper = JsonMapper.builder().build();

	private final URI base;

	private final String authorization;

	private final boolean namesItself;

	/** A merchant who names no merchant to the control API. */
	public Merchant(URI base) {
		this(base, KEY, false);
	}

	/**
	 * One of several merchants.
	 * @param namesItself whether the control API gets the Authorization header too
	 */
	public Merchant(URI base, String authorization, boolean namesItself) {
		this.base = base;
		this.authorization = authorization;
		this.namesItself = namesItself;
	}

	/** The HTTP response. */
	public record Answer(int status, HttpResponse<String> raw, @Nullable JsonNode json) {

		public JsonNode at(String pointer) {
			return Objects.requireNonNull(this.json, this.raw.body()).at(pointer);
		}

		public int errorCode() {
			return at("/error_code").asInt();
		}

		public String header(String name) {
			return this.raw.headers().firstValue(name).orElse("");
		}

	}

	public static Map<String, @Nullable Object> readyFields(String order) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("cid", "TC0ONETIME");
		fields.put("partner_order_id", order);
		fields.put("partner_user_id", "u_8842");
		fields.put("item_name", "커피 드립백 외 1");
		fields.put("quantity", 2);
		fields.put("total_amount", 33_000);
		fields.put("tax_free_amount", 0);
		fields.put("vat_amount", 3_000);
		for (String way : new String[] { "approval", "cancel", "fail" }) {
			fields.put(way + "_url", "http://localhost:9/" + way + "?order=" + order);
		}
		return fields;
	}

	/** Prepares a payment and gives its tid. */
	public String ready(String order) throws Exception {
		return call("ready", readyFields(order)).at("/tid").asString();
	}

	/** Lets the payer pay and gives the token. */
	public String pay(String order) throws Exception {
		String returnUrl = control("POST", "/payments/" + order + "/pay", null).at("/returnUrl").asString();
		return returnUrl.substring(returnUrl.indexOf("pg_token=") + 9);
	}

	public Answer approve(String order, String tid, String token) throws Exception {
		return call("approve", Map.of("cid", "TC0ONETIME", "tid", tid, "partner_order_id", order, "partner_user_id",
				"u_8842", "pg_token", token));
	}

	public Answer order(String tid) throws Exception {
		return call("order", Map.of("cid", "TC0ONETIME", "tid", tid));
	}

	public Answer cancel(String tid, long amount) throws Exception {
		return call("cancel",
				Map.of("cid", "TC0ONETIME", "tid", tid, "cancel_amount", amount, "cancel_tax_free_amount", 0));
	}

	public Answer call(String call, Map<String, ? extends @Nullable Object> fields) throws Exception {
		return send("POST", "/online/v1/payment/" + call, this.mapper.writeValueAsString(fields), "Authorization",
				this.authorization, "Content-Type", "application/json");
	}

	public Answer control(String method, String path, @Nullable Object body) throws Exception {
		String json = (body != null) ? this.mapper.writeValueAsString(body) : "";
		return this.namesItself
				? send(method, "/simulator" + path, json, "Content-Type", "application/json", "Authorization",
						this.authorization)
				: send(method, "/simulator" + path, json, "Content-Type", "application/json");
	}

	public Answer submit(String page, String form) throws Exception {
		return send("POST", page, form, "Content-Type", "application/x-www-form-urlencoded");
	}

	public Answer get(String path) throws Exception {
		return send("GET", path, "");
	}

	public Answer send(String method, String path, String body, String... headers)
			throws IOException, InterruptedException {
		return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
	}

	public Answer send(String method, String path, byte[] body, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.base.resolve(path))
			.method(method, BodyPublishers.ofByteArray(body));
		if (headers.length > 0) {
			request.headers(headers);
		}
		HttpResponse<String> response = this.client.send(request.build(), BodyHandlers.ofString());
		return new Answer(response.statusCode(), response, json(response));
	}

	private @Nullable JsonNode json(HttpResponse<String> response) {
		String type = response.headers().firstValue("Content-Type").orElse("");
		boolean json = Arrays.asList("application/json", "application/problem+json").contains(type.split(";")[0]);
		return (json && !response.body().isEmpty()) ? this.mapper.readTree(response.body()) : null;
	}

}
