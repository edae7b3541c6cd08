package com.moviecurators.premium.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ApiProblem;
import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.common.validation.PlainText;
import com.moviecurators.premium.idempotency.IdempotencyKey;
import com.moviecurators.premium.idempotency.IdempotentExecution;
import com.moviecurators.premium.idempotency.IdempotentRequest;
import com.moviecurators.premium.security.session.LoginSessions;
import com.moviecurators.premium.security.session.LoginSessions.SignedOut;
import com.moviecurators.premium.security.session.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signs members in, renews their sessions, signs them out. */
@RestController
@RequestMapping("/api/auth")
@RequiredArgsConstructor
@Tag(name = "Sign-in")
class AuthController {

	private static final String NO_BODY = "";

	private final IdempotentExecution idempotency;

	private final SigningIn signingIn;

	private final LoginSessions sessions;

	private final RefreshCookie cookie;

	private final DeviceCookie deviceCookie;

	private final Clock clock;

	@PostMapping("/login")
	@Operation(summary = "Sign in; the refresh token comes in a cookie")
	@ApiResponse(responseCode = "200", description = "Signed in",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccessAnswer.class)))
	@ApiProblem(status = HttpStatus.UNAUTHORIZED, codes = { "bad-credentials", "session-ended" })
	@ApiProblem(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
	@ApiProblem(status = HttpStatus.SERVICE_UNAVAILABLE, codes = "busy")
	ResponseEntity<?> login(@Nullable IdempotencyKey idempotencyKey, @Valid @RequestBody Login login,
			HttpServletRequest request) {
		SignInAttempt attempt = attempt(login, request);
		return this.idempotency.execute(
				new IdempotentRequest("sign in", attempt.email(), idempotencyKey, login, this::requireOpenSession),
				SignedIn.class, () -> signIn(attempt, UserAgentDescription.of(request)),
				(signedIn) -> answer(signedIn, this.deviceCookie.marking(attempt.email())));
	}

	private SignInAttempt attempt(Login login, HttpServletRequest request) {
		String email = login.subject();
		return new SignInAttempt(email, login.password(), ClientAddress.of(request),
				this.deviceCookie.browser(request, email).orElse(null));
	}

	private SignedIn signIn(SignInAttempt attempt, String device) {
		Instant checked = this.clock.instant();
		SignedInMember member = this.signingIn.recognise(attempt);
		return this.sessions.start(member, device, checked).orElseThrow(BadCredentials::new);
	}

	@PostMapping("/refresh")
	@Operation(summary = "Stay signed in: exchange the cookie for another and an access token")
	@ApiResponse(responseCode = "200", description = "Still signed in",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccessAnswer.class)))
	@ApiProblem(status = HttpStatus.UNAUTHORIZED, codes = "session-ended")
	ResponseEntity<?> refresh(@Nullable IdempotencyKey idempotencyKey, HttpServletRequest request) {
		String token = this.cookie.token(request).orElseThrow(SessionEnded::new);
		return this.idempotency.execute(
				new IdempotentRequest("refresh", token, idempotencyKey, NO_BODY, this::requireOpenSession),
				SignedIn.class, () -> this.sessions.refresh(token).orElseThrow(SessionEnded::new), this::answer);
	}

	@PostMapping("/logout")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Sign out; without a session, nothing happens")
	@ApiResponse(responseCode = "204", description = "Signed out", content = @Content)
	ResponseEntity<?> logout(@Nullable IdempotencyKey idempotencyKey, HttpServletRequest request) {
		String token = this.cookie.token(request).orElse("");
		if (token.isEmpty()) {
			return signedOut();
		}
		return this.idempotency.execute(new IdempotentRequest("sign out", token, idempotencyKey, NO_BODY),
				SignedOut.class, () -> this.sessions.end(token), (_) -> signedOut());
	}

	/** The stored tokens of a session that has ended are given to nobody. */
	private void requireOpenSession(HttpHeaders stored) {
		if (this.cookie.token(stored).filter(this.sessions::isOpen).isEmpty()) {
			throw new SessionEnded();
		}
	}

	private ResponseEntity<AccessAnswer> answer(SignedIn signedIn, String... more) {
		return ResponseEntity.ok()
			.header(HttpHeaders.SET_COOKIE, this.cookie.carrying(signedIn.refreshToken(), signedIn.refreshExpiresIn()))
			.header(HttpHeaders.SET_COOKIE, more)
			.body(new AccessAnswer(signedIn.accessToken(), signedIn.expiresIn().toSeconds()));
	}

	private ResponseEntity<?> signedOut() {
		return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, this.cookie.deleted()).build();
	}

	/**
	 * A sign-in.
	 *
	 * @param email of the account, in any case
	 * @param password of the account
	 */
	@Schema(name = "Login")
	record Login(
			@NotBlank @Size(min = 1, max = 254) @PlainText @Schema(format = "email",
					example = "member@moviecurators.kr") String email,
			@NotBlank @Size(min = 1, max = 72) @PlainText @Schema(format = "password",
					example = "member-likes-movies") String password) {

		/** The e-mail in its normal form, as the subject of the rate limits. */
		String subject() {
			return this.email.strip().toLowerCase(Locale.ROOT);
		}

		@Override
		public String toString() {
			return "Login[masked]";
		}

	}

	/**
	 * The result of a sign-in or a renewal.
	 *
	 * @param accessToken for the header {@code Authorization: Bearer …}
	 * @param expiresIn its lifetime in seconds
	 */
	@Schema(name = "Access")
	record AccessAnswer(String accessToken, long expiresIn) {

		@Override
		public String toString() {
			return "AccessAnswer[masked]";
		}

	}

}
