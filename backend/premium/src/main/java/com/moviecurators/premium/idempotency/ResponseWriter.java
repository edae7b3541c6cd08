package com.moviecurators.premium.idempotency;

import lombok.RequiredArgsConstructor;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes responses out, as Spring MVC would. */
@Component
@RequiredArgsConstructor
class ResponseWriter {

	private final JsonMapper json;

	StoredResponse write(ResponseEntity<?> response) {
		HttpHeaders headers = HttpHeaders.copyOf(response.getHeaders());
		Object body = response.getBody();
		if (body == null) {
			return StoredResponse.of(response.getStatusCode(), headers, "");
		}
		headers.setContentType(
				(body instanceof ProblemDetail) ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON);
		return StoredResponse.of(response.getStatusCode(), headers, this.json.writeValueAsString(body));
	}

}
