package com.moviecurators.premium.problem;

import java.io.IOException;
import java.io.Writer;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Answers with a problem what Tomcat refuses before the filters, such as an address with
 * broken percent-encoding. Public because Tomcat creates it by name.
 */
public class ProblemReportValve extends ErrorReportValve {

	private static final int FIRST_ERROR = 400;

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			write(response, GeneralProblems.of(HttpStatusCode.valueOf(response.getStatus())));
		}
		catch (IOException | IllegalStateException ex) {
			container.getLogger().debug("The client closed the connection before the problem was written", ex);
		}
	}

	private static void write(Response response, ProblemDetail problem) throws IOException {
		response.setStatus(problem.getStatus());
		response.setContentType("application/problem+json");
		response.setCharacterEncoding("utf-8");
		Writer reporter = response.getReporter();
		if (reporter != null) {
			reporter.write(json(problem));
			response.finishResponse();
		}
	}

	/** Writes one of the general problems. They contain nothing to escape. */
	private static String json(ProblemDetail problem) {
		return """
				{"type":"%s","title":"%s","status":%d,"detail":"%s","code":"%s"}""".formatted(problem.getType(),
				problem.getTitle(), problem.getStatus(), problem.getDetail(),
				String.valueOf(problem.getType()).substring("/problems/".length()));
	}

}
