package com.moviecurators.premium.security;

import java.util.Locale;

import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ApiProblem;
import com.moviecurators.premium.common.ClientAddress;
import com.moviecurators.premium.common.PlainText;
import com.moviecurators.premium.idempotency.IdempotencyKey;
import com.moviecurators.premium.idempotency.IdempotentExecution;
import com.moviecurators.premium.idempotency.IdempotentRequest;
import com.moviecurators.premium.idempotency.ResponseWriter;
import com.moviecurators.premium.idempotency.StoredResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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

	private final ResponseWriter answers;

	private final SigningIn signingIn;

	private final LoginSessions sessions;

	private final RefreshCookie cookie;

	@PostMapping("/login")
	@Operation(summary = "Sign in; the refresh token comes in a cookie")
	@ApiResponse(responseCode = "200", description = "Signed in",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccessAnswer.class)))
	@ApiProblem(status = HttpStatus.UNAUTHORIZED, codes = "bad-credentials")
	@ApiProblem(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
	ResponseEntity<byte[]> login(
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Pattern(regexp = IdempotencyKey.FORM,
					message = IdempotencyKey.FAULT) @Nullable String idempotencyKey,
			@Valid @RequestBody Login login, HttpServletRequest request) {
		ClientAddress address = ClientAddress.of(request);
		return this.idempotency.execute(new IdempotentRequest("sign in", login.subject(), idempotencyKey, login),
				(keeping) -> {
					SignedInMember member = this.signingIn.recognise(login.email(), login.password(), address);
					return keeping.commit(() -> answer(this.sessions.start(member)));
				});
	}

	@PostMapping("/refresh")
	@Operation(summary = "Stay signed in: exchange the cookie for another and an access token")
	@ApiResponse(responseCode = "200", description = "Still signed in",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccessAnswer.class)))
	@ApiProblem(status = HttpStatus.UNAUTHORIZED, codes = "session-ended")
	ResponseEntity<byte[]> refresh(
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Pattern(regexp = IdempotencyKey.FORM,
					message = IdempotencyKey.FAULT) @Nullable String idempotencyKey,
			@Parameter(hidden = true) @CookieValue(name = RefreshCookie.NAME,
					required = false) @Nullable String token) {
		if (token == null) {
			throw new SessionEnded();
		}
		TokenSecret secret = new TokenSecret(token);
		return this.idempotency.execute(new IdempotentRequest("refresh", secret.hash(), idempotencyKey, NO_BODY),
				(keeping) -> keeping.commitIfAny(() -> this.sessions.refresh(secret).map(this::answer))
					.orElseThrow(SessionEnded::new));
	}

	@PostMapping("/logout")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Sign out; without a session, nothing happens")
	@ApiResponse(responseCode = "204", description = "Signed out", content = @Content)
	ResponseEntity<byte[]> logout(
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Pattern(regexp = IdempotencyKey.FORM,
					message = IdempotencyKey.FAULT) @Nullable String idempotencyKey,
			@Parameter(hidden = true) @CookieValue(name = RefreshCookie.NAME,
					required = false) @Nullable String token) {
		StoredResponse signedOut = StoredResponse.empty(HttpStatus.NO_CONTENT).with(this.cookie.forgotten());
		if (token == null) {
			return signedOut.entity();
		}
		TokenSecret secret = new TokenSecret(token);
		return this.idempotency.execute(new IdempotentRequest("sign out", secret.hash(), idempotencyKey, NO_BODY),
				(keeping) -> keeping.commit(() -> {
					this.sessions.end(secret);
					return signedOut;
				}));
	}

	private StoredResponse answer(SignedIn signedIn) {
		return this.answers
			.json(HttpStatus.OK, new AccessAnswer(signedIn.accessToken(), signedIn.expiresIn().toSeconds()))
			.with(this.cookie.carrying(signedIn.refresh(), signedIn.refreshExpiresIn()));
	}

	/**
	 * A sign-in.
	 *
	 * @param email of the account, in any case
	 * @param password of the account
	 */
	@Schema(name = "Login")
	record Login(@NotBlank @Size(min = 1, max = 254) @PlainText @Schema(format = "email") String email,
			@NotBlank @Size(min = 1, max = 72) @PlainText @Schema(format = "password") String password) {

		/** The e-mail in its normal form, as the subject of the rate limit. */
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
