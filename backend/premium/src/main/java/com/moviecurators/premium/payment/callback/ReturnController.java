package com.moviecurators.premium.payment.callback;

import java.net.URI;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ApiProblem;
import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.common.ratelimit.RateLimiter;
import com.moviecurators.premium.common.ratelimit.RateLimiter.Limit;
import com.moviecurators.premium.idempotency.IdempotencyKey;
import com.moviecurators.premium.idempotency.IdempotentExecution;
import com.moviecurators.premium.idempotency.IdempotentRequest;
import com.moviecurators.premium.payment.PaymentProblems;
import com.moviecurators.premium.payment.approve.ApprovalResult;
import com.moviecurators.premium.payment.approve.ApprovalResult.Approved;
import com.moviecurators.premium.payment.approve.ApprovalResult.NotApproved;
import com.moviecurators.premium.payment.approve.ApprovalResult.Undecided;
import com.moviecurators.premium.payment.approve.ApprovingPayment;
import com.moviecurators.premium.payment.approve.Receipt;
import com.moviecurators.premium.payment.attempt.OrderHandles;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the SPA posts after a return. No sign-in is needed: on a phone the return may open
 * in another browser.
 */
@RestController
@RequestMapping("/api/payments")
@RequiredArgsConstructor
@Tag(name = "Payments")
class ReturnController {

	private static final URI APPROVE_PATH = URI.create("/api/payments/approve");

	private final IdempotentExecution idempotency;

	private final ApprovingPayment approving;

	private final ReportingReturn reporting;

	private final OrderHandles handles;

	private final RateLimiter rateLimits;

	@PostMapping("/approve")
	@Operation(summary = "Approve with the pg_token that the browser brought back")
	@ApiResponse(responseCode = "200", description = "Paid",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = Receipt.class)))
	@ApiResponse(responseCode = "202",
			description = "Not decided yet: ask again. This is no answer yet; the same Idempotency-Key gets it then",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentState.class)))
	@ApiProblem(status = HttpStatus.NOT_FOUND, codes = "unknown-order")
	@ApiProblem(status = HttpStatus.CONFLICT,
			codes = { "pg-token-refused", "payment-not-finished", "payment-canceled", "payment-failed",
					"payment-expired", "payment-refunded", "already-premium" })
	@ApiProblem(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
	ResponseEntity<?> approve(@CurrentMember @Nullable SignedInMember me, @Nullable IdempotencyKey idempotencyKey,
			@RequestBody @Valid ApprovePayment body, HttpServletRequest request) {
		String caller = caller(request, body.order());
		this.rateLimits.check(Limit.APPROVE, caller);
		this.handles.requireOurs(body.order());
		return this.idempotency.execute(
				new IdempotentRequest("approve payment", scope(me, body.order()), idempotencyKey, body),
				ApprovalResult.class, () -> approve(body, caller), ReturnController::answer);
	}

	private ApprovalResult approve(ApprovePayment body, String caller) {
		ApprovalResult result = this.approving.approve(body.order(), body.pgToken());
		if (result instanceof NotApproved) {
			this.rateLimits.count(Limit.APPROVE, caller);
		}
		return result;
	}

	private static ResponseEntity<?> answer(ApprovalResult result) {
		return switch (result) {
			case Approved(Receipt receipt) -> ResponseEntity.ok(receipt);
			case Undecided(String order, PaymentStatus status) ->
				ResponseEntity.accepted().body(new PaymentState(order, status));
			case NotApproved refused -> ResponseEntity.of(problem(refused)).build();
		};
	}

	private static ProblemDetail problem(NotApproved refused) {
		ProblemDetail problem = PaymentProblems.of(refused.exception());
		problem.setInstance(APPROVE_PATH);
		return problem;
	}

	@PostMapping("/{order}/return")
	@Operation(summary = "Say that the browser came back by the cancel or fail route; KakaoPay is asked")
	@ApiResponse(responseCode = "200", description = "Where the payment stands",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentState.class)))
	@ApiProblem(status = HttpStatus.NOT_FOUND, codes = "unknown-order")
	@ApiProblem(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
	ResponseEntity<?> report(@CurrentMember @Nullable SignedInMember me, @PathVariable String order,
			@Nullable IdempotencyKey idempotencyKey, @RequestBody @Valid ReportReturn body,
			HttpServletRequest request) {
		String caller = caller(request, order);
		this.rateLimits.check(Limit.APPROVE, caller);
		this.handles.requireOurs(order);
		Reported reported = new Reported(order, body.outcome());
		return this.idempotency.execute(
				new IdempotentRequest("report return", scope(me, order), idempotencyKey, reported), PaymentStatus.class,
				() -> report(order, caller), (status) -> ResponseEntity.ok(new PaymentState(order, status)));
	}

	private PaymentStatus report(String order, String caller) {
		this.rateLimits.count(Limit.APPROVE, caller);
		return this.reporting.report(order);
	}

	/** Many members may share an address, but no two of them an order. */
	private static String caller(HttpServletRequest request, String order) {
		return ClientAddress.of(request).value() + " " + order;
	}

	/** Scopes keys by member, or by order when nobody is signed in. */
	private static String scope(@Nullable SignedInMember me, String order) {
		return (me != null) ? "member " + me.id().value() : "order " + order;
	}

	/**
	 * What came back.
	 *
	 * @param order the handle
	 * @param pgToken KakaoPay's {@code pg_token}
	 */
	record ApprovePayment(
			@NotNull @Size(min = 1, max = 100) @Schema(
					example = "mc-0123456789abcdef0123456789abcdef-0123456789abcdef0123456789abcdef") String order,
			@NotNull @Size(min = 1, max = 200) @Pattern(regexp = "[!-~]*",
					message = "must be printable characters") @Schema(
							example = "1a2b3c4d5e6f7a8b9c0d") String pgToken) {

		@Override
		public String toString() {
			return "Approve[order=" + this.order + "]";
		}

	}

	/** The route by which the browser came back. */
	record ReportReturn(@NotNull ReturnOutcome outcome) {
	}

	/** The content of a report. */
	private record Reported(String order, ReturnOutcome outcome) {
	}

	/** The two routes that bring no token. */
	enum ReturnOutcome {

		/** The member stopped. */
		@JsonProperty("cancel")
		CANCEL,
		/** KakaoPay gave up. */
		@JsonProperty("fail")
		FAIL

	}

	/** The state of a payment. */
	record PaymentState(String order, PaymentStatus status) {
	}

}
