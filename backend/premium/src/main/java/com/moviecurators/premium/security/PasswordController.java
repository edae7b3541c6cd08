package com.moviecurators.premium.security;

import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.account.PasswordPolicy;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ApiProblem;
import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.common.validation.PlainText;
import com.moviecurators.premium.idempotency.IdempotencyKey;
import com.moviecurators.premium.idempotency.IdempotentExecution;
import com.moviecurators.premium.idempotency.IdempotentRequest;
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

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes the member's own password. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Accounts")
class PasswordController {

	private final IdempotentExecution idempotency;

	private final ChangingOwnPassword changing;

	@PutMapping("/api/accounts/me/password")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Change my password; all my other sessions end")
	@ApiResponse(responseCode = "204", description = "Changed", content = @Content)
	@ApiProblem(status = HttpStatus.BAD_REQUEST, codes = { "password-too-common", "password-personal" })
	@ApiProblem(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "wrong-password")
	@ApiProblem(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
	@ApiProblem(status = HttpStatus.SERVICE_UNAVAILABLE, codes = "busy")
	ResponseEntity<?> change(@CurrentMember SignedInMember me, SessionAuthentication current,
			@Nullable IdempotencyKey idempotencyKey, @Valid @RequestBody PasswordChange passwords,
			HttpServletRequest request) {
		ClientAddress address = ClientAddress.of(request);
		return this.idempotency.execute(
				new IdempotentRequest("change password", "member " + me.id().value(), idempotencyKey, passwords),
				PasswordChanged.class,
				() -> this.changing.change(current, passwords.currentPassword(), passwords.newPassword(), address),
				(_) -> ResponseEntity.noContent().build());
	}

	/**
	 * A change of the password.
	 *
	 * @param currentPassword the one to sign in with until now
	 * @param newPassword 8 to 72 characters that the {@link PasswordPolicy} takes
	 */
	@Schema(name = "PasswordChange")
	record PasswordChange(
			@NotBlank @Size(min = 1, max = 72) @PlainText @Schema(format = "password",
					example = "member-likes-movies") String currentPassword,
			@NotBlank @Size(min = PasswordPolicy.MIN_LENGTH, max = PasswordPolicy.MAX_LENGTH) @PlainText @Schema(
					format = "password", example = "a long walk at night") String newPassword) {

		@Override
		public String toString() {
			return "PasswordChange[masked]";
		}

	}

}
