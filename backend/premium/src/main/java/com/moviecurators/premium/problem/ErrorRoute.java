package com.moviecurators.premium.problem;

import com.moviecurators.premium.spa.SpaPage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What fails outside Spring MVC ends here: a problem for programs, the page for people.
 */
@Controller
@RequiredArgsConstructor
class ErrorRoute implements ErrorController {

	private final SpaPage page;

	@RequestMapping("${spring.web.error.path:/error}")
	ResponseEntity<Object> error(HttpServletRequest request) {
		HttpStatusCode status = status(request);
		String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
		if (status.value() == 404 && this.page.wantedBy(request, path)) {
			return this.page.notFound();
		}
		ProblemDetail problem = GeneralProblems.of(status);
		return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	/** Somebody who asks for this address by name finds nothing. */
	private static HttpStatusCode status(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		return HttpStatusCode.valueOf((status instanceof Integer code) ? code : 404);
	}

}
