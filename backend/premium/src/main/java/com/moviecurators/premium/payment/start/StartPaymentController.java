package com.moviecurators.premium.payment.start;

import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ApiProblem;
import com.moviecurators.premium.idempotency.IdempotencyKey;
import com.moviecurators.premium.idempotency.IdempotentExecution;
import com.moviecurators.premium.idempotency.IdempotentRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.RequiredArgsConstructor;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/payments")
@RequiredArgsConstructor
@Tag(name = "Payments")
class StartPaymentController {

	private final IdempotentExecution idempotency;

	private final StartingPayment starting;

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Start a payment, or get the open one")
	@ApiResponse(responseCode = "201", description = "Started, or the open one again",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = StartedPayment.class)))
	@ApiProblem(status = HttpStatus.BAD_REQUEST, codes = "idempotency-key-missing")
	@ApiProblem(status = HttpStatus.CONFLICT, codes = { "already-premium", "payment-in-progress" })
	@ApiProblem(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "unknown-plan")
	@ApiProblem(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
	@ApiProblem(status = HttpStatus.SERVICE_UNAVAILABLE, codes = "kakaopay-unavailable")
	ResponseEntity<?> start(@CurrentMember SignedInMember me, IdempotencyKey idempotencyKey,
			@RequestBody @Valid StartPaymentRequest body) {
		return this.idempotency.execute(
				new IdempotentRequest("start payment", "member " + me.id().value(), idempotencyKey, body),
				StartedPayment.class, () -> this.starting.start(me.id(), body.planCode()),
				(started) -> ResponseEntity.status(HttpStatus.CREATED).body(started));
	}

	/**
	 * What to buy. A price is not among it.
	 *
	 * @param planCode for instance {@code PREMIUM_LIFETIME}
	 */
	@Schema(name = "StartPayment")
	record StartPaymentRequest(
			@NotNull @Size(min = 1, max = 40) @Schema(example = "PREMIUM_LIFETIME") String planCode) {
	}

}
