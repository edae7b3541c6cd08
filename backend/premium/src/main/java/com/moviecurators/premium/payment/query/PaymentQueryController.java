package com.moviecurators.premium.payment.query;

import java.util.List;
import java.util.Locale;

import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ApiProblem;
import com.moviecurators.premium.payment.PaymentSummary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Members read their own payments. */
@RestController
@RequestMapping("/api/payments")
@RequiredArgsConstructor
@Tag(name = "Payments")
class PaymentQueryController {

	private final MemberPayments payments;

	private final ReconcilingOnRead reconciling;

	@GetMapping
	@Operation(summary = "My latest hundred payments, newest first")
	List<PaymentSummary> list(@CurrentMember SignedInMember me) {
		return this.payments.list(me.id());
	}

	@GetMapping("/{order}")
	@Operation(summary = "One of my payments, with its timeline")
	@ApiResponse(responseCode = "200",
			content = @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentDetails.class)))
	@ApiProblem(status = HttpStatus.NOT_FOUND, codes = "unknown-order")
	PaymentDetails details(@CurrentMember SignedInMember me, @PathVariable String order, Locale locale) {
		PaymentDetails details = this.payments.details(me.id(), order, locale);
		this.reconciling.read(order);
		return details;
	}

}
