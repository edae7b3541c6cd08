package com.moviecurators.premium.security;

import com.moviecurators.premium.common.ClientAddress;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, staying signed in, signing out. */
@RestController
@RequestMapping("/api/auth")
@RequiredArgsConstructor
class AuthController {

	private final SigningIn signingIn;

	private final LoginSessions sessions;

	private final RefreshCookie cookie;

	@PostMapping("/login")
	ResponseEntity<AccessAnswer> login(@Valid @RequestBody Login login, HttpServletRequest request) {
		return answer(this.signingIn.signIn(login.email(), login.password(), ClientAddress.of(request)));
	}

	@PostMapping("/refresh")
	ResponseEntity<AccessAnswer> refresh(@Parameter(hidden = true) @CookieValue(name = RefreshCookie.NAME,
			required = false) @Nullable String token) {
		if (token == null) {
			throw new SessionEnded();
		}
		return answer(this.sessions.refresh(new TokenSecret(token)).orElseThrow(SessionEnded::new));
	}

	@PostMapping("/logout")
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
	record Login(@NotBlank @Size(max = 254) @Schema(format = "email") String email,
			@NotBlank @Size(max = 72) @Schema(format = "password") String password) {

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
