package com.moviecurators.premium.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers refusals of the filter chain with problems, as MVC does. An unknown route is
 * 404 for everybody, since the API is no secret.
 */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final HandlerExceptionResolver problems;

	private final HandlerMapping routes;

	ProblemEntryPoint(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
			@Qualifier("requestMappingHandlerMapping") HandlerMapping routes) {
		this.problems = problems;
		this.routes = routes;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) {
		this.problems.resolveException(request, response, null, reason(request, refusal));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal) {
		this.problems.resolveException(request, response, null, reason(request, refusal));
	}

	private Exception reason(HttpServletRequest request, Exception refusal) {
		try {
			return (this.routes.getHandler(request) != null) ? refusal : notFound(request);
		}
		catch (Exception ex) {
			// The route exists, but not for this method.
			return ex;
		}
	}

	private static Exception notFound(HttpServletRequest request) {
		HttpMethod method = HttpMethod.valueOf(request.getMethod());
		return new NoResourceFoundException(method, request.getRequestURI(), request.getServletPath());
	}

}
