package com.moviecurators.premium.payment.withdrawal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.moviecurators.premium.common.Won;

/**
 * Applies the terms to a payment. A pure function: time is an argument. Whoever acts by
 * its answer holds the locks of payment and account.
 */
final class RefundPolicy {

	private RefundPolicy() {
	}

	static RefundQuote quote(RefundFacts facts, Instant now) {
		return obstacle(facts).map((code) -> nothing(code, facts, now)).orElseGet(() -> byTerms(facts, now));
	}

	/** Why no refund can be asked for, whatever the terms say. */
	private static Optional<RefundCode> obstacle(RefundFacts facts) {
		return switch (facts.status()) {
			case APPROVED, PARTIALLY_REFUNDED -> earlier(facts);
			case REFUNDING -> Optional.of(RefundCode.REFUND_IN_PROGRESS);
			case REFUNDED -> Optional.of(RefundCode.ALREADY_REFUNDED);
			case IN_REVIEW -> Optional.of(RefundCode.IN_REVIEW);
			case CREATED, READY, RETURNED, APPROVING, UNKNOWN, CANCELED, FAILED, EXPIRED ->
				Optional.of(RefundCode.NOT_PAID);
		};
	}

	private static Optional<RefundCode> earlier(RefundFacts facts) {
		return switch (facts.earlier()) {
			case NONE -> facts.accessEnded() ? Optional.of(RefundCode.ACCESS_ENDED) : Optional.empty();
			case OPEN -> Optional.of(RefundCode.REFUND_IN_PROGRESS);
			case ENDED_ACCESS -> Optional.of(RefundCode.ALREADY_REFUNDED);
			case REFUSED -> Optional.of(RefundCode.REFUND_REFUSED);
		};
	}

	private static RefundQuote byTerms(RefundFacts facts, Instant now) {
		List<RefundTerm> terms = Arrays.stream(RefundTerm.values())
			.filter((term) -> term.isForUsed() == facts.used())
			.toList();
		return terms.stream()
			.filter((term) -> term.isOpenAt(now, facts.premiumSince()))
			.findFirst()
			.map((term) -> by(term, facts, now))
			.orElseGet(() -> tooLate(terms, facts, now));
	}

	/** What has gone back already is part of what the term gives. */
	private static RefundQuote by(RefundTerm term, RefundFacts facts, Instant now) {
		Won share = term.share(facts.paid());
		if (share.amount() <= facts.refunded().amount()) {
			return nothing(RefundCode.ALREADY_REFUNDED, facts, now);
		}
		return new RefundQuote(term.code(), share.minus(facts.refunded()), facts.refunded(), term.percent(),
				term.lastDay(facts.premiumSince()), now);
	}

	private static RefundQuote tooLate(List<RefundTerm> terms, RefundFacts facts, Instant now) {
		RefundTerm last = terms.stream().max(Comparator.comparingInt(RefundTerm::days)).orElseThrow();
		return new RefundQuote(RefundCode.TOO_LATE, Won.of(0), facts.refunded(), 0, last.lastDay(facts.premiumSince()),
				now);
	}

	private static RefundQuote nothing(RefundCode code, RefundFacts facts, Instant now) {
		return new RefundQuote(code, Won.of(0), facts.refunded(), 0, null, now);
	}

}
