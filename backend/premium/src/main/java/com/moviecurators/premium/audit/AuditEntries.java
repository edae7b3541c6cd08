package com.moviecurators.premium.audit;

import java.time.Instant;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor.SpecificationFluentQuery;
import org.springframework.data.repository.Repository;

/** The entries. None is ever changed or deleted. */
interface AuditEntries extends Repository<AuditEntry, Long> {

	AuditEntry save(AuditEntry entry);

	boolean existsByActorIdAndActionAndFactsAndAtAfter(long actor, AuditAction action, @Nullable String facts,
			Instant since);

	<S extends AuditEntry, R> R findBy(Specification<AuditEntry> filter,
			Function<? super SpecificationFluentQuery<S>, R> query);

}
