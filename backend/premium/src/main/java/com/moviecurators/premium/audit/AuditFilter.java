package com.moviecurators.premium.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.moviecurators.premium.audit.AuditFact.Kind;
import com.moviecurators.premium.common.KoreanDays;
import com.moviecurators.premium.common.OrderNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.domain.Specification;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which entries are wanted: those that meet all that is given.
 *
 * @param actor the account of whoever acted
 * @param member the account whose data or money it was about
 * @param order the number of the payment as a person types it, or its handle
 * @param from the first day, in Korea
 * @param until the last day, in Korea
 */
@Schema(name = "AuditFilter")
record AuditFilter(@Nullable @Positive Long actor, @Nullable @Positive Long member,
		@Nullable @Size(max = 80) String order, @Nullable AuditAction action,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {

	private static final String HANDLE = "mc-";

	/** Takes a blank order for none. */
	AuditFilter {
		order = (order == null || order.isBlank()) ? null : order.strip();
	}

	/** The order number that is wanted, if it is one. */
	Optional<OrderNumber> orderNumber() {
		return Optional.ofNullable(this.order).flatMap(OrderNumber::parse);
	}

	/** What is given, and nothing else, as the log itself repeats it. */
	AuditFact[] describe() {
		return Stream
			.of(given(Kind.ACTOR, this.actor), given(Kind.MEMBER, this.member), describeOrder(),
					given(Kind.ACTION, this.action), given(Kind.FROM, this.from), given(Kind.UNTIL, this.until))
			.flatMap(Optional::stream)
			.toArray(AuditFact[]::new);
	}

	/** The handle that is wanted, if it is one. */
	@Nullable String handle() {
		return (this.order != null && this.order.startsWith(HANDLE)) ? this.order : null;
	}

	/** Repeats an order, and nothing else: a tid is repeated nowhere. */
	private Optional<AuditFact> describeOrder() {
		return given(Kind.ORDER_NUMBER, orderNumber().orElse(null)).or(() -> given(Kind.ORDER, handle()))
			.or(() -> Optional.ofNullable(this.order).map((_) -> AuditFact.of(Kind.NO_ORDER)));
	}

	private static Optional<AuditFact> given(Kind kind, @Nullable Object value) {
		return Optional.ofNullable(value).map((wanted) -> AuditFact.of(kind, wanted));
	}

	/** All conditions together. Each has an index that is in the order of time. */
	Specification<AuditEntry> conditions() {
		List<Specification<AuditEntry>> all = new ArrayList<>();
		equal(all, "actorId", this.actor);
		equal(all, "memberId", this.member);
		this.orderNumber()
			.ifPresentOrElse((number) -> equal(all, "orderNumber", number.toString()),
					() -> equal(all, "order", this.order));
		equal(all, "action", this.action);
		if (this.from != null) {
			Instant start = KoreanDays.startOf(this.from);
			all.add((entry, _, build) -> build.greaterThanOrEqualTo(entry.<Instant>get("at"), start));
		}
		if (this.until != null) {
			Instant end = KoreanDays.endOf(this.until);
			all.add((entry, _, build) -> build.lessThan(entry.<Instant>get("at"), end));
		}
		return Specification.allOf(all);
	}

	private static void equal(List<Specification<AuditEntry>> all, String field, @Nullable Object wanted) {
		if (wanted != null) {
			all.add((entry, _, build) -> build.equal(entry.get(field), wanted));
		}
	}

}
