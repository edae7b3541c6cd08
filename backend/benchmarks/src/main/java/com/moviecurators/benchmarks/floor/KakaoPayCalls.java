package com.moviecurators.benchmarks.floor;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * KakaoPay's calls.
 *
 * @param origin its address
 */
record KakaoPayCalls(String origin) {

	String ready(String order, long member) throws IOException {
		return post("ready", """
				{"cid":"TC0ONETIME","partner_order_id":"%s","partner_user_id":"%d","item_name":"Premium","quantity":1,\
				"total_amount":39000,"tax_free_amount":0,"vat_amount":3545,"approval_url":"http://localhost/success",\
				"cancel_url":"http://localhost/cancel","fail_url":"http://localhost/fail"}""".formatted(order, member));
	}

	String approve(String order, long member, String tid, String pgToken) throws IOException {
		return post("approve", """
				{"cid":"TC0ONETIME","tid":"%s","partner_order_id":"%s","partner_user_id":"%d","pg_token":"%s",\
				"total_amount":39000}""".formatted(tid, order, member, pgToken));
	}

	private String post(String call, String body) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) URI.create(this.origin + "/online/v1/payment/" + call)
			.toURL()
			.openConnection();
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		connection.setDoOutput(true);
		connection.setFixedLengthStreamingMode(bytes.length);
		connection.setRequestProperty("Content-Type", "application/json");
		connection.getOutputStream().write(bytes);
		try (var in = connection.getInputStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
