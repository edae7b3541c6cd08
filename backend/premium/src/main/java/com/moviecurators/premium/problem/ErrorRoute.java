package com.moviecurators.premium.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what fails outside Spring MVC, even before the filter that writes the security
 * headers.
 */
@Controller
@RequiredArgsConstructor
class ErrorRoute implements ErrorController {

	private final HeaderWriter securityHeaders;

	@RequestMapping("${spring.web.error.path:/error}")
	ResponseEntity<Object> error(HttpServletRequest request, HttpServletResponse response) {
		this.securityHeaders.writeHeaders(request, response);
		ProblemDetail problem = GeneralProblems.of(status(request));
		return ResponseEntity.status(problem.getStatus())
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

	/** A direct request for this address is answered with 404. */
	private static HttpStatusCode status(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		return HttpStatusCode.valueOf((status instanceof Integer code) ? code : 404);
	}

}
