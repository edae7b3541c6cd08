package com.moviecurators.premium.security;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.security.session.AccessToken;
import com.moviecurators.premium.security.session.AccessTokens;
import com.moviecurators.premium.security.session.OpenSessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Authenticates a request by its access token, while the token's session is open. With an
 * invalid token the caller is anonymous: public routes stay open, all others answer 401.
 * An expired token or an ended session must not stop a member who comes back from
 * KakaoPay.
 */
@RequiredArgsConstructor
class BearerTokenFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	/** Where the end of a session, a role and an account counts at once. */
	private static final RequestMatcher AT_ONCE = new OrRequestMatcher(
			Stream.of("/api/support/**", "/api/payments/**", "/api/sessions/**", "/api/accounts/me/password")
				.map((path) -> (RequestMatcher) PathPatternRequestMatcher.pathPattern(path))
				.toList());

	private final AccessTokens tokens;

	private final OpenSessions sessions;

	private final HandlerExceptionResolver problems;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			authentication(request).ifPresent(BearerTokenFilter::signIn);
		}
		catch (DataAccessException ex) {
			this.problems.resolveException(request, response, null, ex);
			return;
		}
		chain.doFilter(request, response);
	}

	private Optional<SessionAuthentication> authentication(HttpServletRequest request) {
		return token(request.getHeader(HttpHeaders.AUTHORIZATION)).flatMap(this.tokens::read)
			.flatMap((token) -> member(token, request)
				.map((member) -> new SessionAuthentication(member, token.session())));
	}

	private static Optional<String> token(@Nullable String header) {
		boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
		return bearer ? Optional.of(header.substring(SCHEME.length()).strip()) : Optional.empty();
	}

	private Optional<SignedInMember> member(AccessToken token, HttpServletRequest request) {
		return AT_ONCE.matches(request) ? this.sessions.findNow(token) : this.sessions.find(token);
	}

	private static void signIn(SessionAuthentication authentication) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(authentication);
		SecurityContextHolder.setContext(context);
	}

}
