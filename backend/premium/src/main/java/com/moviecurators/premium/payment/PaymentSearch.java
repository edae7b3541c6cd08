package com.moviecurators.premium.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.audit.AuditFact;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.common.page.BoundedPage;
import com.moviecurators.premium.common.validation.PlainText;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Finds payments of all members. The caller checks the permission. */
public interface PaymentSearch {

	/** How many payments are on a page. */
	int PAGE_SIZE = 25;

	/**
	 * The payments that meet all criteria, newest first.
	 * @throws TooManyMembers if the text is the beginning of too many names
	 */
	FoundPayments search(Criteria criteria);

	/**
	 * What to search for. At least one condition is given.
	 *
	 * @param text an order's handle or its beginning, an order number, a tid, an e-mail,
	 * or the beginning of a display name
	 * @param day on which the payment was started, in Korea
	 * @param amount whole won, VAT included
	 * @param status where it stands
	 * @param page from 0
	 */
	@Schema(name = "PaymentSearch")
	record Criteria(@Nullable @Size(max = 254) @PlainText String text, @Nullable LocalDate day,
			@Nullable @Positive @Max(Won.MOST_IN_JSON) Long amount, @Nullable PaymentStatus status,
			@Min(0) @Max(BoundedPage.LAST_PAGE) int page) {

		/** Takes a blank text for none. */
		public Criteria {
			text = (text == null || text.isBlank()) ? null : text.strip();
		}

		@AssertTrue(message = "{premium.required}")
		@Schema(hidden = true)
		boolean isCondition() {
			return Stream.of(this.text, this.day, this.amount, this.status).anyMatch(Objects::nonNull);
		}

	}

	/**
	 * A page of payments.
	 *
	 * @param searchedFor how the criteria were understood, for the audit log; without a
	 * tid
	 * @param page at most {@link #PAGE_SIZE} payments
	 */
	record FoundPayments(List<AuditFact> searchedFor, BoundedPage<FoundPayment> page) {

		/** The payments of the page. */
		public List<FoundPayment> payments() {
			return this.page.content();
		}

	}

	/**
	 * A payment that was found.
	 *
	 * @param member who pays
	 */
	record FoundPayment(MemberId member, PaymentSummary payment) {
	}

	/** The text is the beginning of too many members' names. */
	class TooManyMembers extends RuntimeException {

	}

}
