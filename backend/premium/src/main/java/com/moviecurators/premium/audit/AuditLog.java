package com.moviecurators.premium.audit;

import java.time.Clock;

import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds entries to the audit log. */
@Component
@RequiredArgsConstructor
public class AuditLog {

	private final AuditEntries entries;

	private final Clock clock;

	/**
	 * Adds an entry in the caller's transaction: the act and its entry are committed
	 * together, or neither is. A look that cannot be recorded shows nothing.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(AuditRecord content) {
		this.entries.save(new AuditEntry(content, this.clock.instant()));
	}

}
