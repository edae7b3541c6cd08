package com.moviecurators.premium.payment.withdrawal;

import java.math.BigInteger;
import java.util.Locale;

import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ApiProblem;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.withdrawal.RefundPreviews.RefundPreview;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import lombok.RequiredArgsConstructor;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Members get their money back. */
@RestController
@RequestMapping("/api/payments/{order}/refunds")
@RequiredArgsConstructor
@Tag(name = "Payments")
class WithdrawalController {

	private final PreviewingRefund previewing;

	private final RequestingRefund requesting;

	private final RefundPreviews previews;

	@GetMapping("/preview")
	@Operation(summary = "What would go back now, which access would end, and why")
	@ApiProblem(status = HttpStatus.NOT_FOUND, codes = "unknown-order")
	RefundPreview preview(@CurrentMember SignedInMember me, @PathVariable String order, Locale locale) {
		return this.previews.write(this.previewing.preview(me.id(), order), locale);
	}

	@PostMapping
	@Operation(summary = "Ask for the refund that the preview showed; a repeat makes no second one")
	@ApiResponse(responseCode = "200", description = "The money is on its way back, and premium has ended",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = RefundState.class)))
	@ApiResponse(responseCode = "202", description = "Not decided yet: the payment tells when it is",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = RefundState.class)))
	@ApiProblem(status = HttpStatus.NOT_FOUND, codes = "unknown-order")
	@ApiProblem(status = HttpStatus.CONFLICT, codes = { "refund-changed", "nothing-to-refund", "refund-refused" })
	@ApiProblem(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
	ResponseEntity<RefundState> request(@CurrentMember SignedInMember me, @PathVariable String order,
			@RequestBody @Valid RefundWanted body) {
		RefundState state = this.requesting.request(me.id(), order, Won.of(body.amount().longValueExact()));
		return ResponseEntity.status((state.accessEndsAt() != null) ? HttpStatus.OK : HttpStatus.ACCEPTED).body(state);
	}

	/**
	 * The refund that the member saw.
	 *
	 * @param amount whole won, as the preview showed it; a larger number is no exact one
	 * in browsers
	 */
	@Schema(name = "RequestRefund")
	record RefundWanted(@NotNull @Positive @Max(Won.MOST_IN_JSON) @Schema(example = "39000") BigInteger amount) {
	}

}
