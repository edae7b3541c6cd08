package com.moviecurators.premium.admin;

import java.util.Locale;

import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ApiProblem;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.common.validation.PlainText;
import com.moviecurators.premium.common.validation.VisibleText;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.PaymentDecisions;
import com.moviecurators.premium.payment.PaymentDecisions.Act;
import com.moviecurators.premium.payment.PaymentDecisions.Answer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import lombok.RequiredArgsConstructor;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Admins decide about a payment. The filter chain admits no one else. */
@RestController
@RequestMapping("/api/support/payments/{order}")
@RequiredArgsConstructor
@Tag(name = "Support")
@ApiProblem(status = HttpStatus.FORBIDDEN, codes = "forbidden")
@ApiProblem(status = HttpStatus.NOT_FOUND, codes = "unknown-order")
@ApiProblem(status = HttpStatus.CONFLICT, codes = { "case-changed", "not-possible", "own-payment" })
@ApiProblem(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
class DecisionController {

	private final PaymentDecisions decisions;

	private final SupportCases cases;

	@PostMapping("/refunds")
	@Operation(summary = "Gives money back, or proposes it to a second admin")
	@ApiResponse(responseCode = "200", description = "Over: the money went back, or KakaoPay refused, as the case says")
	@ApiResponse(responseCode = "202", description = "The refund is under way, or a second admin is waited for")
	@ApiProblem(status = HttpStatus.CONFLICT, codes = "contradicts-kakaopay")
	@ApiProblem(status = HttpStatus.SERVICE_UNAVAILABLE, codes = "kakaopay-unavailable")
	ResponseEntity<SupportCase> refund(@CurrentMember SignedInMember me, @PathVariable String order,
			@Valid @RequestBody NewRefundRequest refund, Locale locale) {
		return decide(new Act(me, order, Action.REFUND, refund.amount(), refund.endsAccess(), refund.reason(),
				refund.revision()), locale);
	}

	@PostMapping("/decisions")
	@Operation(summary = "Ends a review or records what went back elsewhere, or proposes that to a second admin")
	@ApiResponse(responseCode = "200", description = "Done")
	@ApiResponse(responseCode = "202", description = "A second admin is waited for")
	@ApiProblem(status = HttpStatus.CONFLICT, codes = "contradicts-kakaopay")
	@ApiProblem(status = HttpStatus.SERVICE_UNAVAILABLE, codes = "kakaopay-unavailable")
	ResponseEntity<SupportCase> decide(@CurrentMember SignedInMember me, @PathVariable String order,
			@Valid @RequestBody NewDecisionRequest decision, Locale locale) {
		return decide(new Act(me, order, Action.valueOf(decision.action().name()), null, false, decision.reason(),
				decision.revision()), locale);
	}

	@PostMapping("/decisions/{id}/confirmation")
	@Operation(summary = "Confirms what another admin proposed, and carries it out")
	@ApiResponse(responseCode = "200", description = "Carried out; of a refund the case says whether KakaoPay refused")
	@ApiResponse(responseCode = "202", description = "A refund is under way")
	@ApiProblem(status = HttpStatus.NOT_FOUND, codes = "unknown-decision")
	@ApiProblem(status = HttpStatus.CONFLICT, codes = { "contradicts-kakaopay", "same-person" })
	@ApiProblem(status = HttpStatus.SERVICE_UNAVAILABLE, codes = "kakaopay-unavailable")
	ResponseEntity<SupportCase> confirm(@CurrentMember SignedInMember me, @PathVariable String order,
			@PathVariable long id, @Valid @RequestBody ConfirmationRequest confirmation, Locale locale) {
		boolean done = this.decisions.confirm(new Answer(me, order, id, confirmation.revision()));
		return answer(done, me, order, locale);
	}

	@PostMapping("/decisions/{id}/rejection")
	@Operation(summary = "Declines a proposal, also one's own")
	@ApiProblem(status = HttpStatus.NOT_FOUND, codes = "unknown-decision")
	SupportCase decline(@CurrentMember SignedInMember me, @PathVariable String order, @PathVariable long id,
			@Valid @RequestBody RejectionRequest rejection, Locale locale) {
		this.decisions.decline(new Answer(me, order, id, rejection.revision()), rejection.reason());
		return this.cases.afterAct(me, order, locale);
	}

	private ResponseEntity<SupportCase> decide(Act act, Locale locale) {
		return answer(this.decisions.decide(act), act.admin(), act.order(), locale);
	}

	private ResponseEntity<SupportCase> answer(boolean done, SignedInMember me, String order, Locale locale) {
		return ResponseEntity.status(done ? HttpStatus.OK : HttpStatus.ACCEPTED)
			.body(this.cases.afterAct(me, order, locale));
	}

	/**
	 * Money to give back.
	 *
	 * @param amount whole won
	 * @param endsAccess whether the access ends although a part is left
	 * @param reason why, for the other admins
	 * @param revision of the case as the admin saw it
	 */
	@Schema(name = "NewRefund")
	record NewRefundRequest(@Min(1) @Max(Won.MOST_IN_JSON) long amount, boolean endsAccess,
			@NotNull @Size(min = 1, max = 1000) @PlainText(lines = true) @VisibleText String reason,
			@PositiveOrZero long revision) {
	}

	/**
	 * A decision that gives no money back.
	 *
	 * @param reason why, for the other admins
	 * @param revision of the case as the admin saw it
	 */
	@Schema(name = "NewDecision")
	record NewDecisionRequest(@NotNull Ending action,
			@NotNull @Size(min = 1, max = 1000) @PlainText(lines = true) @VisibleText String reason,
			@PositiveOrZero long revision) {

		/**
		 * What may be decided: of a payment in review, or that money went back elsewhere.
		 */
		@Schema(name = "ReviewEnding")
		enum Ending {

			RECORD_AS_PAID, CLOSE, REFUNDED_ELSEWHERE

		}

	}

	/**
	 * A confirmation.
	 *
	 * @param revision of the case as the second admin saw it
	 */
	@Schema(name = "DecisionConfirmation")
	record ConfirmationRequest(@PositiveOrZero long revision) {
	}

	/**
	 * A rejection.
	 *
	 * @param reason why
	 * @param revision of the case as the admin saw it
	 */
	@Schema(name = "DecisionRejection")
	record RejectionRequest(@NotNull @Size(min = 1, max = 1000) @PlainText(lines = true) @VisibleText String reason,
			@PositiveOrZero long revision) {
	}

}
