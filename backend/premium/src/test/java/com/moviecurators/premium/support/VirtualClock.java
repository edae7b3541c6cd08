package com.moviecurators.premium.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.context.annotation.Primary;

/** Stands still until a test moves it. A test that imports it replaces the clock. */
@Primary
public final class VirtualClock extends Clock {

	/** Where it begins: noon in Korea. */
	public static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

	private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

	/** Goes back to where it begins. */
	public void reset() {
		set(NOON);
	}

	/** Goes there, forward or back. */
	public void set(Instant instant) {
		this.now.set(instant);
	}

	public void advance(Duration by) {
		this.now.updateAndGet((instant) -> instant.plus(by));
	}

	/** Goes there, unless it is past that. */
	public void advanceTo(Instant end) {
		this.now.updateAndGet((instant) -> end.isAfter(instant) ? end : instant);
	}

	@Override
	public Instant instant() {
		return this.now.get();
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
