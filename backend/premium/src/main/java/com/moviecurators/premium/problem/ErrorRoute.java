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
 * Answers what fails outside Spring MVC: programs get a problem, people get the page.
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

	/** A direct request for this address is answered with 404. */
	private static HttpStatusCode status(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		return HttpStatusCode.valueOf((status instanceof Integer code) ? code : 404);
	}

}
