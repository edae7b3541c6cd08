package com.moviecurators.premium.admin;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.account.MemberName;
import com.moviecurators.premium.account.MemberSummary;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ApiProblem;
import com.moviecurators.premium.common.page.BoundedPage;
import com.moviecurators.premium.payment.PaymentSearch.Criteria;
import com.moviecurators.premium.payment.PaymentSummary;
import com.moviecurators.premium.payment.Worklists;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import lombok.RequiredArgsConstructor;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows support what waits for a person, and what it searches for. */
@RestController
@RequestMapping("/api/support")
@RequiredArgsConstructor
@Tag(name = "Support")
@ApiProblem(status = HttpStatus.TOO_MANY_REQUESTS, codes = "too-many-requests")
class SupportSearchController {

	private final SupportSearch search;

	@GetMapping("/worklist")
	@Operation(
			summary = "What waits for a person: in review, for a second admin, refunds in doubt, undecided; oldest first")
	@ApiProblem(status = HttpStatus.BAD_REQUEST, codes = "invalid-request")
	@ApiProblem(status = HttpStatus.FORBIDDEN, codes = "forbidden")
	WorklistAnswer worklist(@CurrentMember SignedInMember me,
			@RequestParam(defaultValue = "0") @Min(0) @Max(Worklists.LAST_PAGE) int page, Locale locale) {
		return this.search.worklist(me, page, locale);
	}

	@PostMapping("/search")
	@Operation(summary = "The payments that meet all conditions, newest first")
	@ApiProblem(status = HttpStatus.FORBIDDEN, codes = "forbidden")
	@ApiProblem(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "search-too-broad")
	FoundAnswer search(@CurrentMember SignedInMember me, @Valid @RequestBody Criteria criteria) {
		return this.search.search(me, criteria);
	}

	/**
	 * A page of payments.
	 *
	 * @param page its number, from 0
	 * @param pages how many there are, as far as they can be asked for
	 * @param total how many payments are on them
	 * @param more whether there are payments behind the last of them
	 */
	@Schema(name = "FoundPayments")
	record FoundAnswer(List<PaymentAnswer> payments, int page, int pages, long total, boolean more) {

		static FoundAnswer of(BoundedPage<PaymentAnswer> found) {
			return new FoundAnswer(found.content(), found.page(), found.pages(), found.total(), found.more());
		}

	}

	/** A payment and its member. */
	@Schema(name = "FoundPayment")
	record PaymentAnswer(@JsonUnwrapped PaymentSummary payment, PayerAnswer member) {

		static PaymentAnswer of(PaymentSummary payment, MemberSummary payer) {
			return new PaymentAnswer(payment, new PayerAnswer(payer.id().value(), payer.displayName(), payer.email()));
		}

	}

	/** A member who pays. */
	@Schema(name = "Payer")
	record PayerAnswer(long id, String displayName, String email) {
	}

	/**
	 * A page of the work list.
	 *
	 * @param page its number, from 0
	 * @param pages how many there are, as far as they can be asked for
	 * @param total how many payments wait
	 */
	@Schema(name = "Worklist")
	record WorklistAnswer(List<WorkItemAnswer> items, int page, int pages, long total, Worklists.Counts counts) {

		static WorklistAnswer of(List<WorkItemAnswer> items, int page, Worklists.Counts counts) {
			long pages = Math.ceilDiv(counts.total(), Worklists.PAGE_SIZE);
			return new WorklistAnswer(items, page, (int) Math.min(pages, Worklists.LAST_PAGE + 1), counts.total(),
					counts);
		}

	}

	/** A payment that waits, and its member. */
	@Schema(name = "WorkItem")
	record WorkItemAnswer(@JsonUnwrapped Worklists.Item item, MemberName member) {
	}

}
