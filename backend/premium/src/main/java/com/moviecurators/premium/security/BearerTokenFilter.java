package com.moviecurators.premium.security;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import com.moviecurators.premium.account.SignedInMember;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Authenticates a request by its access token. With an invalid token the caller is
 * anonymous: public routes stay open, all others answer 401. An expired token must not
 * stop a member who comes back from KakaoPay.
 */
@RequiredArgsConstructor
class BearerTokenFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final AccessTokens tokens;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		token(request.getHeader(HttpHeaders.AUTHORIZATION)).flatMap(this.tokens::read).ifPresent(this::signIn);
		chain.doFilter(request, response);
	}

	private static Optional<String> token(@Nullable String header) {
		boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
		return bearer ? Optional.of(header.substring(SCHEME.length()).strip()) : Optional.empty();
	}

	private void signIn(SignedInMember member) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(authentication(member));
		SecurityContextHolder.setContext(context);
	}

	private static Authentication authentication(SignedInMember member) {
		List<SimpleGrantedAuthority> roles = List.of(new SimpleGrantedAuthority("ROLE_" + member.role()));
		return UsernamePasswordAuthenticationToken.authenticated(member, null, roles);
	}

}
