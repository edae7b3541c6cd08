package com.moviecurators.premium.idempotency;

import java.net.URI;

import lombok.RequiredArgsConstructor;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Writes answers out, as Spring MVC would. */
@Component
@RequiredArgsConstructor
public class ResponseWriter {

	private final JsonMapper json;

	/** An answer in JSON. */
	public StoredResponse json(HttpStatus status, Object body) {
		return written(status.value(), MediaType.APPLICATION_JSON, body);
	}

	/** A refusal that is an answer for good, to a request for the path. */
	public StoredResponse problem(ProblemDetail problem, String path) {
		problem.setInstance(URI.create(path));
		return written(problem.getStatus(), MediaType.APPLICATION_PROBLEM_JSON, problem);
	}

	private StoredResponse written(int status, MediaType type, Object body) {
		return new StoredResponse(status, type.toString(), null, null, this.json.writeValueAsString(body));
	}

}
