package com.moviecurators.premium.admin;

import java.util.Locale;

import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ApiProblem;
import com.moviecurators.premium.common.validation.PlainText;
import com.moviecurators.premium.common.validation.VisibleText;
import com.moviecurators.premium.payment.CaseNotes;
import com.moviecurators.premium.payment.PaymentChecks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import lombok.RequiredArgsConstructor;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a payment to support, and takes notes. The filter chain admits no one else. */
@RestController
@RequestMapping("/api/support/payments/{order}")
@RequiredArgsConstructor
@Tag(name = "Support")
@ApiProblem(status = HttpStatus.FORBIDDEN, codes = "forbidden")
@ApiProblem(status = HttpStatus.NOT_FOUND, codes = "unknown-order")
@ApiProblem(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
class SupportController {

	private final SupportCases cases;

	private final CaseNotes notes;

	private final PaymentChecks checks;

	@GetMapping
	@Operation(summary = "All that is known of a payment")
	SupportCase read(@CurrentMember SignedInMember me, @PathVariable String order, Locale locale) {
		SupportCase found = this.cases.read(me, order, locale);
		this.checks.read(found.payment().summary().order());
		return found;
	}

	@PostMapping("/notes")
	@Operation(summary = "Writes a note about a payment")
	@ApiProblem(status = HttpStatus.CONFLICT, codes = { "case-changed", "not-possible" })
	SupportCase write(@CurrentMember SignedInMember me, @PathVariable String order,
			@Valid @RequestBody NewNoteRequest note, Locale locale) {
		this.notes.write(me, order, note.text(), note.revision());
		return this.cases.afterAct(me, order, locale);
	}

	/**
	 * A note to write.
	 *
	 * @param text with line breaks, if need be
	 * @param revision of the case as its author saw it
	 */
	@Schema(name = "NewNote")
	record NewNoteRequest(@NotNull @Size(min = 1, max = 1000) @PlainText(lines = true) @VisibleText String text,
			@PositiveOrZero long revision) {
	}

}
