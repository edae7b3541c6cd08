package com.moviecurators.premium.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.moviecurators.premium.account.MemberDirectory;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.MemberName;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.OrderNumber;
import com.moviecurators.premium.common.page.BoundedPage;
import com.moviecurators.premium.common.page.BoundedPages;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit log, the newest entries first. */
@Component
@RequiredArgsConstructor
class ReadingAuditLog {

	private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "at", "id");

	private static final Duration ENTRY_INTERVAL = Duration.ofHours(1);

	private final AuditEntries entries;

	private final BoundedPages pages;

	private final AuditLog log;

	private final MemberDirectory members;

	/**
	 * A page of the entries that the filter lets through. Reading it is an entry itself.
	 */
	@Transactional
	BoundedPage<AuditEntryView> page(SignedInMember reader, AuditFilter filter, int page, int size) {
		Specification<AuditEntry> conditions = filter.conditions();
		Slice<AuditEntry> found = this.entries.findBy(conditions,
				(query) -> query.slice(PageRequest.of(page, size, NEWEST_FIRST)));
		BoundedPage<AuditEntry> entries = this.pages.complete(found, AuditEntry.class, conditions);
		recordRead(reader, filter);
		Map<MemberId, MemberName> names = names(entries.content());
		return entries.map((entry) -> AuditEntryView.of(entry, names));
	}

	/** Begins an export, which is an entry itself. */
	@Transactional
	void recordExport(SignedInMember reader, AuditFilter filter) {
		this.log.record(about(filter, AuditRecord.of(reader, AuditAction.EXPORTED_AUDIT)));
	}

	/** Whoever looks for nobody in particular may turn pages without filling the log. */
	private void recordRead(SignedInMember reader, AuditFilter filter) {
		AuditRecord read = AuditRecord.of(reader, AuditAction.READ_AUDIT);
		if (filter.member() != null || filter.order() != null) {
			this.log.record(about(filter, read));
		}
		else {
			this.log.recordOncePer(ENTRY_INTERVAL, read);
		}
	}

	private static AuditRecord about(AuditFilter filter, AuditRecord read) {
		AuditRecord described = read.with(filter.describe())
			.aboutOrder(filter.handle(), filter.orderNumber().map(OrderNumber::toString).orElse(null));
		return (filter.member() != null) ? described.about(new MemberId(filter.member())) : described;
	}

	/**
	 * The entries that follow one, or the first ones. However long an export takes, what
	 * is added meanwhile does not move the rest.
	 */
	@Transactional(readOnly = true)
	List<AuditEntryView> after(@Nullable AuditEntryView last, AuditFilter filter, int limit) {
		Specification<AuditEntry> conditions = (last != null) ? filter.conditions().and(olderThan(last))
				: filter.conditions();
		List<AuditEntry> found = this.entries.findBy(conditions,
				(query) -> query.sortBy(NEWEST_FIRST).limit(limit).all());
		Map<MemberId, MemberName> names = names(found);
		return found.stream().map((entry) -> AuditEntryView.of(entry, names)).toList();
	}

	private static Specification<AuditEntry> olderThan(AuditEntryView last) {
		return (entry, _, build) -> build.or(build.lessThan(entry.<Instant>get("at"), last.at()),
				build.and(build.equal(entry.get("at"), last.at()), build.lessThan(entry.<Long>get("id"), last.id())));
	}

	private Map<MemberId, MemberName> names(List<AuditEntry> found) {
		return this.members.findNames(found.stream()
			.flatMap((entry) -> Stream.of(entry.actor(), entry.member()))
			.filter(Objects::nonNull)
			.distinct()
			.toList());
	}

}
