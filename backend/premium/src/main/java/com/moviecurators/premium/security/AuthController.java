package com.moviecurators.premium.security;

import com.moviecurators.premium.common.ClientAddress;
import com.moviecurators.premium.common.PlainText;
import com.moviecurators.premium.common.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, staying signed in, signing out. */
@RestController
@RequestMapping("/api/auth")
@RequiredArgsConstructor
@Tag(name = "Sign-in")
class AuthController {

	private final SigningIn signingIn;

	private final LoginSessions sessions;

	private final RefreshCookie cookie;

	@PostMapping("/login")
	@Operation(summary = "Sign in; the refresh token comes in a cookie")
	@Refuses(status = HttpStatus.UNAUTHORIZED, codes = "bad-credentials")
	@Refuses(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
	ResponseEntity<AccessAnswer> login(@Valid @RequestBody Login login, HttpServletRequest request) {
		return answer(this.signingIn.signIn(login.email(), login.password(), ClientAddress.of(request)));
	}

	@PostMapping("/refresh")
	@Operation(summary = "Stay signed in: exchange the cookie for another and an access token")
	@Refuses(status = HttpStatus.UNAUTHORIZED, codes = "session-ended")
	ResponseEntity<AccessAnswer> refresh(@Parameter(hidden = true) @CookieValue(name = RefreshCookie.NAME,
			required = false) @Nullable String token) {
		if (token == null) {
			throw new SessionEnded();
		}
		return answer(this.sessions.refresh(new TokenSecret(token)).orElseThrow(SessionEnded::new));
	}

	@PostMapping("/logout")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Sign out; without a session, nothing happens")
	ResponseEntity<Void> logout(@Parameter(hidden = true) @CookieValue(name = RefreshCookie.NAME,
			required = false) @Nullable String token) {
		if (token != null) {
			this.sessions.end(new TokenSecret(token));
		}
		return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, this.cookie.forgotten()).build();
	}

	private ResponseEntity<AccessAnswer> answer(SignedIn signedIn) {
		return ResponseEntity.ok()
			.header(HttpHeaders.SET_COOKIE, this.cookie.carrying(signedIn.refresh(), signedIn.refreshExpiresIn()))
			.body(new AccessAnswer(signedIn.accessToken(), signedIn.expiresIn().toSeconds()));
	}

	/**
	 * Who wants to sign in.
	 *
	 * @param email of the account, in any case
	 * @param password of the account
	 */
	@Schema(name = "Login")
	record Login(@NotBlank @Size(min = 1, max = 254) @PlainText @Schema(format = "email") String email,
			@NotBlank @Size(min = 1, max = 72) @PlainText @Schema(format = "password") String password) {

		@Override
		public String toString() {
			return "Login[masked]";
		}

	}

	/**
	 * What proves the member from here on.
	 *
	 * @param accessToken for the header {@code Authorization: Bearer …}
	 * @param expiresIn seconds that it is good for
	 */
	@Schema(name = "Access")
	record AccessAnswer(String accessToken, long expiresIn) {

		@Override
		public String toString() {
			return "AccessAnswer[masked]";
		}

	}

}
