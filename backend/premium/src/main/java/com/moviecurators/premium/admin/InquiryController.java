package com.moviecurators.premium.admin;

import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ApiProblem;
import com.moviecurators.premium.payment.KakaoPayInquiries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Support asks KakaoPay. A POST, since the answer is applied. */
@RestController
@RequestMapping("/api/support/payments/{order}/inquiry")
@RequiredArgsConstructor
@Tag(name = "Support")
@ApiProblem(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
class InquiryController {

	private final KakaoPayInquiries inquiries;

	@PostMapping
	@Operation(summary = "Asks KakaoPay now, applies its answer, and compares both records; once per 5 seconds")
	@ApiProblem(status = HttpStatus.FORBIDDEN, codes = "forbidden")
	@ApiProblem(status = HttpStatus.NOT_FOUND, codes = "unknown-order")
	@ApiProblem(status = HttpStatus.CONFLICT, codes = { "not-possible", "unknown-at-kakaopay" })
	@ApiProblem(status = HttpStatus.SERVICE_UNAVAILABLE, codes = "kakaopay-unavailable")
	KakaoPayInquiries.Comparison ask(@CurrentMember SignedInMember me, @PathVariable String order) {
		return this.inquiries.ask(me, order);
	}

}
