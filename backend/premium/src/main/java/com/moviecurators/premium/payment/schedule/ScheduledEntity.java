package com.moviecurators.premium.payment.schedule;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import lombok.Getter;
import lombok.experimental.Accessors;

/** A row that moves money and that recovery checks. */
@MappedSuperclass
@Getter
@Accessors(fluent = true)
@SuppressWarnings("NullAway.Init")
public abstract class ScheduledEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Embedded
	private CheckSchedule schedule = CheckSchedule.at(null);

	@Version
	private long version;

	/**
	 * Brings the next check forward to now, or to the end of a whole lease while a call
	 * may be under way.
	 */
	protected abstract void bringForward(Instant now, Duration lease);

}
