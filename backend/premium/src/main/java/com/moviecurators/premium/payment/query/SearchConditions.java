package com.moviecurators.premium.payment.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.moviecurators.premium.account.MemberDirectory;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.MemberSummary;
import com.moviecurators.premium.common.KoreanDays;
import com.moviecurators.premium.payment.PaymentSearch.Criteria;
import com.moviecurators.premium.payment.PaymentSearch.TooManyMembers;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Turns the criteria of a search into conditions that an index answers. */
@Component
@RequiredArgsConstructor
class SearchConditions {

	private static final int MAX_MEMBERS = 200;

	private final MemberDirectory members;

	/**
	 * All conditions together.
	 * @throws TooManyMembers if the text is the beginning of too many names
	 */
	Specification<PaymentAttempt> of(Criteria criteria) {
		List<Specification<PaymentAttempt>> all = new ArrayList<>();
		Optional.ofNullable(criteria.text()).map(SearchText::of).map(this::matches).ifPresent(all::add);
		Optional.ofNullable(criteria.day()).map(SearchConditions::startedOn).ifPresent(all::add);
		Stream.of(equal("totalAmount", criteria.amount()), equal("status", criteria.status()))
			.flatMap(Optional::stream)
			.forEach(all::add);
		return Specification.allOf(all);
	}

	private Specification<PaymentAttempt> matches(SearchText text) {
		return switch (text) {
			// The shape of a handle has no wildcard.
			case SearchText.Order(String beginning) ->
				(attempt, _, build) -> build.like(attempt.get("order"), beginning + "%");
			case SearchText.Number(var number) ->
				(attempt, _, build) -> build.equal(attempt.get("orderNumber"), number.toString());
			case SearchText.Tid(String tid) -> (attempt, _, build) -> build.equal(attempt.get("tid"), tid);
			case SearchText.Email(String email) ->
				isOneOf(this.members.findByEmail(email).map(MemberSummary::id).stream().toList());
			case SearchText.Name(String beginning) -> isOneOf(named(beginning));
		};
	}

	private List<MemberId> named(String beginning) {
		List<MemberId> found = this.members.findByNameStartingWith(beginning, MAX_MEMBERS + 1);
		if (found.size() > MAX_MEMBERS) {
			throw new TooManyMembers();
		}
		return found;
	}

	private static Specification<PaymentAttempt> isOneOf(List<MemberId> members) {
		List<Long> ids = members.stream().map(MemberId::value).toList();
		return (attempt, _, build) -> ids.isEmpty() ? build.disjunction() : attempt.get("memberId").in(ids);
	}

	private static Specification<PaymentAttempt> startedOn(LocalDate day) {
		Instant from = KoreanDays.startOf(day);
		Instant until = KoreanDays.endOf(day);
		return (attempt, _, build) -> build.and(build.greaterThanOrEqualTo(attempt.<Instant>get("createdAt"), from),
				build.lessThan(attempt.<Instant>get("createdAt"), until));
	}

	private static Optional<Specification<PaymentAttempt>> equal(String field, @Nullable Object value) {
		return Optional.ofNullable(value)
			.map((wanted) -> (attempt, _, build) -> build.equal(attempt.get(field), wanted));
	}

}
