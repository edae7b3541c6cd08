package com.moviecurators.premium.payment.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.moviecurators.premium.audit.AuditFact;
import com.moviecurators.premium.audit.AuditFact.Kind;
import com.moviecurators.premium.common.page.BoundedPage;
import com.moviecurators.premium.common.page.BoundedPages;
import com.moviecurators.premium.payment.PaymentSearch;
import com.moviecurators.premium.payment.PaymentSummary;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Searches the payments of all members. */
@Component
@RequiredArgsConstructor
class SearchingPayments implements PaymentSearch {

	private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "createdAt", "id");

	private final PaymentAttempts attempts;

	private final SearchConditions conditions;

	private final BoundedPages pages;

	private final PaymentSummaries summaries;

	@Override
	@Transactional(readOnly = true)
	public FoundPayments search(Criteria criteria) {
		Specification<PaymentAttempt> wanted = this.conditions.of(criteria);
		Slice<PaymentAttempt> found = this.attempts.findBy(wanted,
				(query) -> query.slice(PageRequest.of(criteria.page(), PAGE_SIZE, NEWEST_FIRST)));
		BoundedPage<PaymentAttempt> page = this.pages.complete(found, PaymentAttempt.class, wanted);
		return new FoundPayments(describe(criteria), page.with(payments(page.content())));
	}

	private static List<AuditFact> describe(Criteria criteria) {
		Optional<AuditFact> text = Optional.ofNullable(criteria.text()).map((typed) -> SearchText.of(typed).fact());
		return Stream
			.of(text, given(Kind.DAY, criteria.day()), given(Kind.AMOUNT, criteria.amount()),
					given(Kind.STATUS, criteria.status()))
			.flatMap(Optional::stream)
			.toList();
	}

	private static Optional<AuditFact> given(Kind kind, @Nullable Object value) {
		return Optional.ofNullable(value).map((wanted) -> AuditFact.of(kind, wanted));
	}

	private List<FoundPayment> payments(List<PaymentAttempt> found) {
		List<PaymentSummary> summaries = this.summaries.of(found);
		return IntStream.range(0, found.size())
			.mapToObj((index) -> new FoundPayment(found.get(index).member(), summaries.get(index)))
			.toList();
	}

}
