package com.moviecurators.premium.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.moviecurators.premium.account.MemberDirectory;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.MemberName;
import com.moviecurators.premium.account.SignedInMember;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit log, the newest entries first. */
@Component
@RequiredArgsConstructor
class ReadingAuditLog {

	private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "at", "id");

	private final AuditEntries entries;

	private final AuditLog log;

	private final MemberDirectory members;

	/** A page of the entries that the filter lets through. */
	@Transactional(readOnly = true)
	Page<AuditEntryView> page(AuditFilter filter, int page, int size) {
		Page<AuditEntry> found = this.entries.findAll(filter.conditions(), PageRequest.of(page, size, NEWEST_FIRST));
		Map<MemberId, MemberName> names = names(found.getContent());
		return found.map((entry) -> AuditEntryView.of(entry, names));
	}

	/** Begins an export, which is an entry itself. */
	@Transactional
	void recordExport(SignedInMember reader, AuditFilter filter) {
		AuditRecord export = AuditRecord.of(reader, AuditAction.EXPORTED_AUDIT).with(filter.toString());
		this.log.record((filter.member() != null) ? export.about(new MemberId(filter.member())) : export);
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
