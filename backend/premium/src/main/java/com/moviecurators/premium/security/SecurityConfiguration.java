package com.moviecurators.premium.security;

import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.common.ProgramRoutes;
import com.moviecurators.premium.security.session.AccessTokens;
import com.moviecurators.premium.security.session.OpenSessions;
import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The filter chains. They have no HTTP session and allow only the listed routes. There is
 * no CSRF token. Refresh and sign-out act for the owner of a cookie, which browsers send
 * for no other site. Sign-in reads a cookie too, but that only chooses a limit: whoever
 * signs in brings the password.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String[] OPEN_TO_POST = { "/api/accounts", "/api/auth/*", "/api/payments/approve",
			"/api/payments/*/return" };

	private static final String[] OPEN_TO_GET = { "/api/plans", "/api/seller", "/api/curations", "/api/curations/*",
			"/api/curations/premium/summaries", "/actuator/health" };

	/**
	 * What support does beside the admins. Any other support route is for admins only.
	 */
	private static final String[] SUPPORT_MAY_GET = { "/api/support/worklist", "/api/support/payments/*" };

	private static final String[] SUPPORT_MAY_POST = { "/api/support/search", "/api/support/payments/*/inquiry",
			"/api/support/payments/*/notes" };

	private static final String[] DOCUMENTATION = { "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html" };

	/** For programs: who calls and from which origin counts. */
	@Bean
	@Order(0)
	SecurityFilterChain programs(HttpSecurity http, AccessTokens tokens, OpenSessions sessions,
			@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, ProblemEntryPoint refusals,
			HeaderWriter headers, @Value("${premium.api-docs.enabled}") boolean documentation) {
		return withoutSession(http, refusals, headers).securityMatcher(ProgramRoutes.patterns())
			.cors(Customizer.withDefaults())
			.addFilterBefore(new BearerTokenFilter(tokens, sessions, problems), AnonymousAuthenticationFilter.class)
			.authorizeHttpRequests((routes) -> allow(routes, documentation))
			.build();
	}

	/**
	 * For people: the single-page app's files and routes, and the return routes. Nothing
	 * that a browser sends with its address is read, so nothing of it can be refused.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain pages(HttpSecurity http, ProblemEntryPoint refusals, HeaderWriter headers) {
		return withoutSession(http, refusals, headers).cors(AbstractHttpConfigurer::disable)
			.authorizeHttpRequests((routes) -> routes.dispatcherTypeMatchers(DispatcherType.ERROR)
				.permitAll()
				.requestMatchers(HttpMethod.GET, "/**")
				.permitAll()
				.requestMatchers(HttpMethod.HEAD, "/**")
				.permitAll()
				.anyRequest()
				.denyAll())
			.build();
	}

	private static HttpSecurity withoutSession(HttpSecurity http, ProblemEntryPoint refusals, HeaderWriter headers) {
		return http.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.httpBasic(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.headers((all) -> all.defaultsDisabled().addHeaderWriter(headers))
			.exceptionHandling((on) -> on.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
	}

	private static void allow(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes,
			boolean documentation) {
		routes.requestMatchers(HttpMethod.POST, OPEN_TO_POST).permitAll();
		routes.requestMatchers("/api/curations/premium").authenticated();
		routes.requestMatchers(HttpMethod.GET, OPEN_TO_GET).permitAll();
		if (documentation) {
			routes.requestMatchers(HttpMethod.GET, DOCUMENTATION).permitAll();
		}
		allowSupport(routes);
		routes.requestMatchers("/api/**").authenticated();
		routes.anyRequest().denyAll();
	}

	private static void allowSupport(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes) {
		String[] both = { Role.SUPPORT.name(), Role.ADMIN.name() };
		routes.requestMatchers(HttpMethod.GET, SUPPORT_MAY_GET).hasAnyRole(both);
		routes.requestMatchers(HttpMethod.POST, SUPPORT_MAY_POST).hasAnyRole(both);
		routes.requestMatchers("/api/support/**").hasRole(Role.ADMIN.name());
	}

	/**
	 * Takes every header value. Spring's default refuses what looks like a control
	 * character in Latin-1, but most bytes of Korean in UTF-8 do, and browsers send them.
	 * Tomcat has refused the real ones.
	 */
	@Bean
	HttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedHeaderValues((value) -> true);
		return firewall;
	}

	/** Wraps no filter and no decision in an observation: nobody reads them. */
	@Bean
	SecurityObservationSettings observations() {
		return SecurityObservationSettings.noObservations();
	}

	/** Stops Boot from creating a default user. */
	@Bean
	AuthenticationManager authenticationManager() {
		return (authentication) -> {
			throw new AuthenticationServiceException("Members sign in at /api/auth/login");
		};
	}

}
