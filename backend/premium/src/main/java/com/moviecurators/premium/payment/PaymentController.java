package com.moviecurators.premium.payment;

import java.util.List;
import java.util.Locale;

import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.Refuses;
import com.moviecurators.premium.idempotency.Answer;
import com.moviecurators.premium.idempotency.AnsweringOnce;
import com.moviecurators.premium.idempotency.Answers;
import com.moviecurators.premium.idempotency.IdempotencyKey;
import com.moviecurators.premium.idempotency.Keeping;
import com.moviecurators.premium.idempotency.Write;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/payments")
@RequiredArgsConstructor
@Tag(name = "Payments")
class PaymentController {

	private final AnsweringOnce once;

	private final Answers answers;

	private final BeginningPayment beginning;

	private final ViewingPayments viewing;

	private final RepairingOnRead repairing;

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Begin a payment, or get the one that is open")
	@ApiResponse(responseCode = "201", description = "Begun, or offered again",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentOffer.class)))
	@Refuses(status = HttpStatus.BAD_REQUEST, codes = "idempotency-key-missing")
	@Refuses(status = HttpStatus.CONFLICT, codes = { "already-premium", "payment-in-progress" })
	@Refuses(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "unknown-plan")
	@Refuses(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
	@Refuses(status = HttpStatus.SERVICE_UNAVAILABLE, codes = "kakaopay-unavailable")
	ResponseEntity<byte[]> begin(@CurrentMember SignedInMember me,
			@RequestHeader(IdempotencyKey.HEADER) @Pattern(regexp = IdempotencyKey.FORM,
					message = IdempotencyKey.FAULT) String idempotencyKey,
			@RequestBody @Valid BeginPayment body) {
		return this.once.answer(new Write("begin payment", "member " + me.id().value(), idempotencyKey, body),
				(keeping) -> begin(me, body, keeping));
	}

	private Answer begin(SignedInMember me, BeginPayment body, Keeping keeping) {
		return answer(this.beginning.begin(me.id(), body.planCode(), (offer) -> keeping.keep(answer(offer))));
	}

	private Answer answer(PaymentOffer offer) {
		return this.answers.json(HttpStatus.CREATED, offer);
	}

	@GetMapping
	@Operation(summary = "My latest hundred payments, newest first")
	List<PaymentSummary> list(@CurrentMember SignedInMember me) {
		return this.viewing.list(me.id());
	}

	@GetMapping("/{order}")
	@Operation(summary = "One of my payments, with its history in words")
	@ApiResponse(responseCode = "200",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentDetails.class)))
	@Refuses(status = HttpStatus.NOT_FOUND, codes = "unknown-order")
	PaymentDetails details(@CurrentMember SignedInMember me, @PathVariable String order, Locale locale) {
		PaymentDetails details = this.viewing.details(me.id(), order, locale);
		this.repairing.read(order);
		return details;
	}

	/**
	 * What to buy. A price is not among it.
	 *
	 * @param planCode for instance {@code PREMIUM_LIFETIME}
	 */
	record BeginPayment(@NotNull @Size(min = 1, max = 40) String planCode) {
	}

}
