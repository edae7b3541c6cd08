package com.moviecurators.premium.account;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;

import com.moviecurators.premium.common.ApiProblem;
import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.common.ratelimit.HashingShares;
import com.moviecurators.premium.common.ratelimit.RateLimiter;
import com.moviecurators.premium.common.ratelimit.RateLimiter.Limit;
import com.moviecurators.premium.common.validation.PlainText;
import com.moviecurators.premium.common.validation.VisibleText;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signs members up and shows them their account. */
@RestController
@RequestMapping("/api/accounts")
@RequiredArgsConstructor
@Tag(name = "Accounts")
class AccountController {

	private final IdempotentExecution idempotency;

	private final SigningUp signingUp;

	private final AccountRepository accounts;

	private final RateLimiter rateLimits;

	private final HashingShares shares;

	private final Clock clock;

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Open an account")
	@ApiResponse(responseCode = "201", description = "Opened",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountAnswer.class)))
	@ApiProblem(status = HttpStatus.BAD_REQUEST, codes = { "password-too-common", "password-personal" })
	@ApiProblem(status = HttpStatus.CONFLICT, codes = "email-taken")
	@ApiProblem(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
	@ApiProblem(status = HttpStatus.SERVICE_UNAVAILABLE, codes = "busy")
	ResponseEntity<?> signUp(@Nullable IdempotencyKey idempotencyKey, @Valid @RequestBody SignUp wanted,
			HttpServletRequest request) {
		return this.idempotency.execute(
				new IdempotentRequest("sign up", EmailAddress.normal(wanted.email()), idempotencyKey, wanted),
				Account.class, () -> signUp(wanted.newAccount(), ClientAddress.of(request)),
				(account) -> ResponseEntity.created(URI.create("/api/accounts/me")).body(answer(account)));
	}

	/** Counts a taken e-mail too, because it reveals who has an account. */
	private Account signUp(NewAccount wanted, ClientAddress address) {
		this.rateLimits.acquire(Limit.SIGN_UP, address.value());
		return this.shares.ofStranger(address, () -> this.signingUp.open(wanted));
	}

	@GetMapping("/me")
	@Operation(summary = "My account")
	AccountAnswer me(@CurrentMember SignedInMember member) {
		return this.accounts.findById(member.id().value())
			.filter(Account::isActive)
			.map(this::answer)
			.orElseThrow(AccountClosed::new);
	}

	private AccountAnswer answer(Account account) {
		boolean premium = account.isPremiumAt(this.clock.instant());
		return new AccountAnswer(account.memberId().value(), account.email(), account.displayName(), account.role(),
				premium, premium ? account.premiumUntil() : null);
	}

	/**
	 * A request for an account.
	 *
	 * @param email must not have an account yet
	 * @param password 8 to 72 characters that the {@link PasswordPolicy} takes
	 * @param displayName as others see it
	 */
	record SignUp(
			@NotBlank @Size(min = 1, max = EmailAddress.MAX_LENGTH) @ValidEmail @Schema(format = "email",
					example = "haneul@example.com") String email,
			@NotBlank @Size(min = PasswordPolicy.MIN_LENGTH, max = PasswordPolicy.MAX_LENGTH) @PlainText @Schema(
					format = "password", example = "a long walk at night") String password,
			@NotBlank @Size(min = 1, max = 40) @PlainText @VisibleText @Schema(example = "하늘") String displayName) {

		NewAccount newAccount() {
			return new NewAccount(this.email, this.password, this.displayName, Role.MEMBER);
		}

		@Override
		public String toString() {
			return "SignUp[masked]";
		}

	}

	/**
	 * The member's own account.
	 *
	 * @param id what the audit log and decisions name the member by
	 * @param email in lower case
	 * @param displayName as others see it
	 * @param role the permissions
	 * @param premium whether they are premium now
	 * @param premiumUntil when premium ends; null if never, or if not premium
	 */
	@Schema(name = "Account")
	record AccountAnswer(long id, @Schema(format = "email") String email, String displayName, Role role,
			boolean premium, @Nullable Instant premiumUntil) {
	}

}
