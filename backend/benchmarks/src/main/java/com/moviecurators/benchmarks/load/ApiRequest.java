package com.moviecurators.benchmarks.load;

/**
 * One request of the load.
 *
 * @param method GET or POST
 * @param path with the query
 * @param token the access token; empty if nobody is signed in
 * @param key the Idempotency-Key; empty for none
 * @param body JSON; empty for none
 */
public record ApiRequest(String method, String path, String token, String key, String body) {

	public static ApiRequest get(String path, String token) {
		return new ApiRequest("GET", path, token, "", "");
	}

	public static ApiRequest post(String path, String token, String key, String body) {
		return new ApiRequest("POST", path, token, key, body);
	}

	/** As a line of the file that wrk's script reads. */
	String line() {
		return String.join("\t", this.method, this.path, this.token, this.key, this.body);
	}

}
