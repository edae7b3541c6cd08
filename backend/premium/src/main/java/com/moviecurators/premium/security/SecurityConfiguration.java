package com.moviecurators.premium.security;

import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.security.session.AccessTokens;
import com.moviecurators.premium.security.session.OpenSessions;
import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The filter chain. It has no HTTP session and allows only the listed routes. There is no
 * CSRF token: only refresh and sign-out use a cookie, and browsers send it for no other
 * site.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String[] OPEN_TO_POST = { "/api/accounts", "/api/auth/*", "/api/payments/approve",
			"/api/payments/*/return" };

	private static final String[] OPEN_TO_GET = { "/api/plans", "/api/curations", "/actuator/health" };

	private static final String[] DOCUMENTATION = { "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html" };

	private static final String[] CLOSED_TO_BROWSERS = { "/api/**", "/actuator/**", "/v3/**", "/swagger-ui/**",
			"/swagger-ui.html" };

	@Bean
	SecurityFilterChain filterChain(HttpSecurity http, AccessTokens tokens, OpenSessions sessions,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, ProblemEntryPoint refusals,
			@Value("${premium.api-docs.enabled}") boolean documentation) {
		return http.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.cors(Customizer.withDefaults())
			.headers(SecurityHeaders::write)
			.addFilterBefore(new BearerTokenFilter(tokens, sessions, problems), AnonymousAuthenticationFilter.class)
			.exceptionHandling((on) -> on.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.authorizeHttpRequests((routes) -> allow(routes, documentation))
			.build();
	}

	private static void allow(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes,
			boolean documentation) {
		routes.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll();
		routes.requestMatchers(HttpMethod.POST, OPEN_TO_POST).permitAll();
		routes.requestMatchers(HttpMethod.GET, OPEN_TO_GET).permitAll();
		if (documentation) {
			routes.requestMatchers(HttpMethod.GET, DOCUMENTATION).permitAll();
		}
		routes.requestMatchers("/api/support/**").hasRole(Role.ADMIN.name());
		routes.requestMatchers("/api/**").authenticated();
		routes.requestMatchers(CLOSED_TO_BROWSERS).denyAll();
		// The rest is the single-page app: its files and its own routes.
		routes.requestMatchers(HttpMethod.GET, "/**").permitAll();
		routes.requestMatchers(HttpMethod.HEAD, "/**").permitAll();
		routes.anyRequest().denyAll();
	}

	/** Stops Boot from creating a default user. */
	@Bean
	AuthenticationManager authenticationManager() {
		return (authentication) -> {
			throw new AuthenticationServiceException("Members sign in at /api/auth/login");
		};
	}

}
