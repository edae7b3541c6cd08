package com.moviecurators.premium.payment.receipt;

import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Members read the receipts of their own payments. */
@RestController
@RequiredArgsConstructor
@Tag(name = "Payments")
class ReceiptController {

	private final ReadingReceipt receipts;

	@GetMapping("/api/payments/{order}/receipt")
	@Operation(summary = "The receipt of one of my payments, with what went back")
	@ApiProblem(status = HttpStatus.NOT_FOUND, codes = "unknown-order")
	@ApiProblem(status = HttpStatus.CONFLICT, codes = "not-paid")
	PaymentReceipt receipt(@CurrentMember SignedInMember me, @PathVariable String order) {
		return this.receipts.read(me.id(), order);
	}

}
