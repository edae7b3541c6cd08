package com.moviecurators.premium.payment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.common.page.BoundedPage;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import io.swagger.v3.oas.annotations.media.Schema;

/** What waits for a person. The caller checks the permission. */
public interface Worklists {

	/** How many payments are on a page. */
	int PAGE_SIZE = 25;

	/** The number of the last page that can be asked for. */
	int LAST_PAGE = BoundedPage.LAST_PAGE;

	/**
	 * A page of the work list: first what is in review, then what a second admin has to
	 * confirm, then refunds in doubt, then payments undecided for longer than a minute;
	 * of each the oldest first.
	 * @param page from 0 to {@link #LAST_PAGE}
	 */
	Worklist read(int page, Locale locale);

	/**
	 * A page of the work list.
	 *
	 * @param items at most {@link #PAGE_SIZE}
	 * @param counts of the whole list
	 */
	record Worklist(List<Item> items, Counts counts) {
	}

	/**
	 * A payment that waits for a person.
	 *
	 * @param since when it came into the list
	 * @param amount whole won, VAT included: what KakaoPay took, if it took any, as in
	 * {@link PaymentSummary}
	 * @param reason why it came into review; of another kind, the reason of the last
	 * entry of its history
	 * @param text that reason in the caller's language
	 * @param awaitingConfirmation whether an admin proposed an act that a second one
	 * confirms
	 * @param member who pays
	 */
	record Item(String order, String orderNumber, Kind kind, PaymentStatus status, Instant since, long amount,
			Reason reason, String text, boolean awaitingConfirmation, @JsonIgnore MemberId member) {
	}

	/** Why it waits. */
	@Schema(name = "WorkKind")
	enum Kind {

		/** A machine must not decide, or could not. */
		IN_REVIEW,
		/** A second admin has to confirm or reject what was proposed about it. */
		AWAITING_CONFIRMATION,
		/** KakaoPay may have given money back, or has not been asked for a minute. */
		REFUND_IN_DOUBT,
		/** Nobody knows yet whether it is paid, for longer than a minute. */
		UNDECIDED

	}

	/**
	 * How many payments wait, by kind. More than pages show are not counted: each number
	 * ends at 10,025 or, of those undecided, at four times that.
	 */
	@Schema(name = "WorkCounts")
	record Counts(long inReview, long awaitingConfirmation, long refundsInDoubt, long undecided) {

		/** How many wait in all. */
		public long total() {
			return this.inReview + this.awaitingConfirmation + this.refundsInDoubt + this.undecided;
		}

	}

}
