package com.moviecurators.premium.security;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.security.session.AccessToken;
import com.moviecurators.premium.security.session.AccessTokens;
import com.moviecurators.premium.security.session.OpenSessions;
import com.moviecurators.premium.security.session.SessionId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerExceptionResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

/** Where a session is looked up for each request, and where not. */
class BearerTokenFilterTest {

	private static final SignedInMember MEMBER = new SignedInMember(new MemberId(7), Role.MEMBER);

	private static final AccessToken TOKEN = new AccessToken(MEMBER.id(), new SessionId(UUID.randomUUID()));

	private final AccessTokens tokens = mock(AccessTokens.class);

	private final OpenSessions sessions = mock(OpenSessions.class);

	private final HandlerExceptionResolver problems = mock(HandlerExceptionResolver.class);

	private final FilterChain chain = mock(FilterChain.class);

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final BearerTokenFilter filter = new BearerTokenFilter(this.tokens, this.sessions, this.problems);

	@BeforeEach
	void token() {
		given(this.tokens.read("good")).willReturn(Optional.of(TOKEN));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/payments", "/api/payments/", "/api/payments/mc-x", "/api/payments/approve",
			"/api/support/payments", "/api/support/payments/mc-x", "/api/sessions", "/api/sessions/x",
			"/api/accounts/me/password" })
	void looksItUpAtOnce(String path) throws Exception {
		given(this.sessions.findNow(TOKEN)).willReturn(Optional.of(MEMBER));
		request(path, "good");
		assertThat(SecurityContextHolder.getContext().getAuthentication().getPrincipal()).isEqualTo(MEMBER);
		then(this.sessions).should().findNow(TOKEN);
		then(this.sessions).shouldHaveNoMoreInteractions();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/accounts/me", "/api/curations/premium", "/api/plans", "/api/paymentsx" })
	void repeatsWhatIsKnownElsewhere(String path) throws Exception {
		given(this.sessions.find(TOKEN)).willReturn(Optional.of(MEMBER));
		request(path, "good");
		assertThat(SecurityContextHolder.getContext().getAuthentication().getPrincipal()).isEqualTo(MEMBER);
		then(this.sessions).should().find(TOKEN);
		then(this.sessions).shouldHaveNoMoreInteractions();
	}

	@Test
	void whoseSessionHasEndedIsAnonymousAndNoMore() throws Exception {
		given(this.sessions.findNow(TOKEN)).willReturn(Optional.empty());
		MockHttpServletRequest request = request("/api/payments/approve", "good");
		assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
		then(this.chain).should().doFilter(request, this.response);
	}

	@Test
	void looksNothingUpForABadToken() throws Exception {
		request("/api/payments", "bad");
		then(this.sessions).shouldHaveNoInteractions();
	}

	@Test
	void databaseThatIsAwayIsAProblemAndNobodyIsBelieved() throws Exception {
		DataAccessResourceFailureException away = new DataAccessResourceFailureException("away");
		given(this.sessions.findNow(TOKEN)).willThrow(away);
		MockHttpServletRequest request = request("/api/payments", "good");
		then(this.problems).should().resolveException(request, this.response, null, away);
		then(this.chain).shouldHaveNoInteractions();
	}

	private MockHttpServletRequest request(String path, String token) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setServletPath(path);
		request.addHeader("Authorization", "Bearer " + token);
		this.filter.doFilter(request, this.response, this.chain);
		return request;
	}

}
