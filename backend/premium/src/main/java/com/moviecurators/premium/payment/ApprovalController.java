package com.moviecurators.premium.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.moviecurators.premium.common.ClientAddress;
import com.moviecurators.premium.common.RateLimits;
import com.moviecurators.premium.common.RateLimits.Limit;
import com.moviecurators.premium.common.Refuses;
import com.moviecurators.premium.payment.ApprovalResult.Approved;
import com.moviecurators.premium.payment.ApprovalResult.NotApproved;
import com.moviecurators.premium.payment.ApprovalResult.Undecided;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the SPA posts when a browser came back. Nobody needs to be signed in: on a phone
 * it may be another browser.
 */
@RestController
@RequestMapping("/api/payments")
@RequiredArgsConstructor
@Tag(name = "Payments")
class ApprovalController {

	private final ApprovingPayment approving;

	private final ReportingReturn reporting;

	private final RateLimits rateLimits;

	@PostMapping("/approve")
	@Operation(summary = "Approve with the pg_token that the browser brought back")
	@ApiResponse(responseCode = "200", description = "Paid",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = Receipt.class)))
	@ApiResponse(responseCode = "202", description = "Not decided yet: ask again",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentState.class)))
	@Refuses(status = HttpStatus.NOT_FOUND, codes = "unknown-order")
	@Refuses(status = HttpStatus.CONFLICT,
			codes = { "pg-token-refused", "payment-not-finished", "payment-canceled", "payment-failed",
					"payment-expired", "payment-refunded", "already-premium" })
	@Refuses(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
	ResponseEntity<Object> approve(@RequestBody @Valid Approve body, HttpServletRequest request) {
		String caller = caller(request, body.order());
		this.rateLimits.check(Limit.APPROVE, caller);
		return switch (this.approving.approve(body.order(), body.pgToken())) {
			case Approved(Receipt receipt) -> ResponseEntity.ok(receipt);
			case Undecided(String order, PaymentStatus status) ->
				ResponseEntity.accepted().body(new PaymentState(order, status));
			case NotApproved refused -> throw count(new ApprovalRefused(refused), caller);
		};
	}

	@PostMapping("/{order}/return")
	@Operation(summary = "Say that the browser came back by the cancel or fail route; KakaoPay is asked")
	@Refuses(status = HttpStatus.NOT_FOUND, codes = "unknown-order")
	@Refuses(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
	PaymentState report(@PathVariable String order, @RequestBody @Valid ReportReturn body, HttpServletRequest request) {
		String caller = caller(request, order);
		this.rateLimits.check(Limit.APPROVE, caller);
		PaymentStatus status = this.reporting.report(order);
		if (status.isPayable()) {
			this.rateLimits.count(Limit.APPROVE, caller);
		}
		return new PaymentState(order, status);
	}

	/** Many members may share an address, but no two of them an order. */
	private static String caller(HttpServletRequest request, String order) {
		return ClientAddress.of(request).value() + " " + order;
	}

	private ApprovalRefused count(ApprovalRefused refused, String caller) {
		if (refused.result().obstacle().isSuspicious()) {
			this.rateLimits.count(Limit.APPROVE, caller);
		}
		return refused;
	}

	/**
	 * What came back.
	 *
	 * @param order the handle
	 * @param pgToken KakaoPay's {@code pg_token}
	 */
	record Approve(@NotNull @Size(min = 1, max = 100) String order, @NotNull @Size(min = 1,
			max = 200) @Pattern(regexp = "[!-~]*", message = "must be printable characters") String pgToken) {

		@Override
		public String toString() {
			return "Approve[order=" + this.order + "]";
		}

	}

	/** By which route the browser came back. */
	record ReportReturn(@NotNull ReturnOutcome outcome) {
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

	/** Where a payment stands. */
	record PaymentState(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String order,
			@Schema(requiredMode = Schema.RequiredMode.REQUIRED) PaymentStatus status) {
	}

}
