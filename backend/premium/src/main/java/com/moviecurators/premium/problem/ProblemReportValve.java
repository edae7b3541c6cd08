package com.moviecurators.premium.problem;

import java.io.IOException;
import java.io.Writer;

import com.moviecurators.premium.spa.ErrorPages;
import lombok.RequiredArgsConstructor;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Answers what Tomcat refuses before the filters, such as an address with broken
 * percent-encoding: with a problem, or for a person with a page.
 */
@RequiredArgsConstructor
class ProblemReportValve extends ErrorReportValve {

	private static final int FIRST_ERROR = 400;

	private final HeaderWriter securityHeaders;

	private final ErrorPages pages;

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			write(request, response, GeneralProblems.of(HttpStatusCode.valueOf(response.getStatus())));
		}
		catch (IOException | IllegalStateException ex) {
			container.getLogger().debug("The client closed the connection before the problem was written", ex);
		}
	}

	private void write(Request request, Response response, ProblemDetail problem) throws IOException {
		response.setStatus(problem.getStatus());
		response.setHeader("Cache-Control", "no-store");
		this.securityHeaders.writeHeaders(request, response);
		if (this.pages.wantedByUnread(request)) {
			write(response, "text/html", this.pages.html(problem.getStatus()));
		}
		else {
			write(response, "application/problem+json", json(problem));
		}
	}

	private static void write(Response response, String mediaType, String body) throws IOException {
		response.setContentType(mediaType);
		response.setCharacterEncoding("utf-8");
		Writer reporter = response.getReporter();
		if (reporter != null) {
			reporter.write(body);
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
