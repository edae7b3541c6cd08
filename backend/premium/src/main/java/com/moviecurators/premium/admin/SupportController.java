package com.moviecurators.premium.admin;

import java.util.List;
import java.util.Locale;

import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.account.MemberSummary;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ApiProblem;
import com.moviecurators.premium.common.validation.PlainText;
import com.moviecurators.premium.payment.PaymentAudit;
import com.moviecurators.premium.payment.PaymentSummary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lombok.RequiredArgsConstructor;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows payments to support. The filter chain admits no one else. */
@RestController
@RequestMapping("/api/support")
@RequiredArgsConstructor
@Tag(name = "Support")
class SupportController {

	/** At least four characters of the random part, so that a list stays short. */
	private static final String BEGINNING_OF_AN_ORDER = "mc-[0-9a-f]{4,32}(-[0-9a-f]{0,32})?";

	private final SupportLookup lookup;

	@GetMapping("/payments/{order}")
	@Operation(summary = "All that is known of a payment")
	@ApiProblem(status = HttpStatus.FORBIDDEN, codes = "forbidden")
	@ApiProblem(status = HttpStatus.NOT_FOUND, codes = "unknown-order")
	CaseAnswer payment(@CurrentMember SignedInMember me, @PathVariable String order, Locale locale) {
		SupportLookup.Case found = this.lookup.find(me.id(), order, locale);
		return new CaseAnswer(MemberAnswer.of(found.member()), found.payment());
	}

	@GetMapping("/orders")
	@Operation(summary = "The payments whose order begins with these characters, newest first; at most twenty")
	@ApiProblem(status = HttpStatus.BAD_REQUEST, codes = "invalid-request")
	@ApiProblem(status = HttpStatus.FORBIDDEN, codes = "forbidden")
	List<PaymentSummary> orders(@CurrentMember SignedInMember me,
			@RequestParam @Pattern(regexp = BEGINNING_OF_AN_ORDER) String startingWith) {
		return this.lookup.findStartingWith(me.id(), startingWith);
	}

	@GetMapping("/payments")
	@Operation(summary = "All payments of the member with this e-mail, newest first")
	@ApiProblem(status = HttpStatus.BAD_REQUEST, codes = "invalid-request")
	@ApiProblem(status = HttpStatus.FORBIDDEN, codes = "forbidden")
	@ApiProblem(status = HttpStatus.NOT_FOUND, codes = "unknown-member")
	MemberPaymentsAnswer payments(@CurrentMember SignedInMember me,
			@RequestParam @Size(min = 3, max = 254) @PlainText String email) {
		SupportLookup.Payments found = this.lookup.findByEmail(me.id(), email);
		return new MemberPaymentsAnswer(MemberAnswer.of(found.member()), found.payments());
	}

	/**
	 * A payment and its member.
	 *
	 * @param member who pays
	 * @param payment everything about it
	 */
	@Schema(name = "SupportCase")
	record CaseAnswer(MemberAnswer member, PaymentAudit payment) {
	}

	/**
	 * A member and their payments.
	 *
	 * @param member the member
	 * @param payments newest first
	 */
	@Schema(name = "SupportMemberPayments")
	record MemberPaymentsAnswer(MemberAnswer member, List<PaymentSummary> payments) {
	}

	/**
	 * A member.
	 *
	 * @param id the end of KakaoPay's {@code partner_user_id}
	 * @param email the one to sign in with
	 * @param displayName as others see it
	 * @param active whether the account is open
	 * @param premium whether they are premium now
	 */
	@Schema(name = "SupportMember")
	record MemberAnswer(long id, String email, String displayName, boolean active, boolean premium) {

		static MemberAnswer of(MemberSummary member) {
			return new MemberAnswer(member.id().value(), member.email(), member.displayName(), member.active(),
					member.premium());
		}

	}

}
