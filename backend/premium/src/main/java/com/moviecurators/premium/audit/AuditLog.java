package com.moviecurators.premium.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

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
	 * together, or neither is. A read that cannot be recorded shows nothing.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(AuditRecord content) {
		this.entries.save(new AuditEntry(content, this.clock.instant()));
	}

	/**
	 * Adds an entry unless the actor has one with this action and these facts from the
	 * time just passed. For reads that a screen repeats by itself.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void recordOncePer(Duration time, AuditRecord content) {
		Instant since = this.clock.instant().minus(time);
		if (!this.entries.existsByActorIdAndActionAndFactsAndAtAfter(content.actor().id().value(), content.action(),
				AuditFact.write(content.facts()), since)) {
			record(content);
		}
	}

}
