package com.moviecurators.premium.problem;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody fill the memory: a body longer than allowed is not read to its end. */
@Component
@RequiredArgsConstructor
class BodyLimitFilter extends OncePerRequestFilter {

	private final RequestSettings settings;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new BoundedRequest(request, this.settings.maxBody().toBytes()), response);
	}

}
