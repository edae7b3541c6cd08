package com.moviecurators.premium.payment.schedule;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Embeddable;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

/**
 * When recovery next checks an attempt or a refund, and who does it. The entity starts it
 * anew with each transition. Time is an argument, never read here.
 */
@Embeddable
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
public class CheckSchedule {

	/** More than a clock that is kept by NTP is ever set back. */
	private static final Duration CREDIBLE_LEAD = Duration.ofHours(1);

	/** The shortest time between two expedites, however often the payment is read. */
	static final Duration MIN_PAUSE_BETWEEN_EXPEDITES = Duration.ofSeconds(5);

	/** The same where nobody waits for the answer. */
	static final Duration MIN_PAUSE_WITHOUT_HASTE = Duration.ofMinutes(10);

	/** Null when nothing is left to check. */
	private @Nullable Instant nextCheckAt;

	/** Until when a running check keeps others away. */
	private @Nullable Instant checkLeaseUntil;

	private @Nullable Instant expeditedAt;

	/** How many checks were started since the schedule last started over. */
	private int checks;

	/** How many checks in a row failed through a fault of our own. */
	private int checkFailures;

	/** A schedule whose first check is at the given time, or that has none. */
	public static CheckSchedule at(@Nullable Instant nextCheckAt) {
		CheckSchedule schedule = new CheckSchedule();
		schedule.nextCheckAt = nextCheckAt;
		return schedule;
	}

	/**
	 * Starts over after a transition, or a check after which nothing is open. When it was
	 * last expedited stays known.
	 */
	public void restart(@Nullable Instant nextCheckAt) {
		this.nextCheckAt = nextCheckAt;
		this.checkLeaseUntil = null;
		this.checks = 0;
		this.checkFailures = 0;
	}

	/** Gives the check to this caller: nobody else checks before the lease is over. */
	public void startCheck(Instant leaseUntil) {
		this.checks++;
		this.nextCheckAt = leaseUntil;
		this.checkLeaseUntil = leaseUntil;
	}

	/** Ends the running check and sets the time of the next one; null for none. */
	public void reschedule(@Nullable Instant when) {
		this.nextCheckAt = when;
		this.checkLeaseUntil = null;
		this.checkFailures = 0;
	}

	/**
	 * Ends the running check, if there is one. The next check is at the given time, or
	 * earlier if it was set earlier meanwhile.
	 */
	public void finishCheck(Instant when) {
		Instant set = this.nextCheckAt;
		reschedule((this.checkLeaseUntil == null && set != null && set.isBefore(when)) ? set : when);
	}

	/**
	 * Schedules a check for the given time, or leaves an earlier one, unless a check is
	 * running.
	 */
	public void scheduleNoLaterThan(Instant when) {
		if (!isRunning(when) && (this.nextCheckAt == null || isAfter(when))) {
			this.nextCheckAt = when;
		}
	}

	/** Sets the next check to the given time, for somebody who asks now. */
	public void expedite(Instant now, @Nullable Instant when) {
		this.expeditedAt = now;
		this.nextCheckAt = when;
	}

	/**
	 * Whether the next check may be expedited: not while one is running, not when it is
	 * only seconds away, and not when it was expedited just now.
	 * @param lease how long a check can run. A lease that ends later was given by a clock
	 * that has been set back since
	 */
	public boolean mayBeExpedited(Instant now, Duration lease) {
		return this.nextCheckAt != null && mayBeExpedited(now, lease, MIN_PAUSE_BETWEEN_EXPEDITES);
	}

	/**
	 * Whether a check may be made soon although nobody waits for it, and perhaps none is
	 * scheduled. It may be if the last one was minutes ago.
	 * @param lease as for {@link #mayBeExpedited(Instant, Duration)}
	 */
	public boolean mayBeExpeditedWithoutHaste(Instant now, Duration lease) {
		return mayBeExpedited(now, lease, MIN_PAUSE_WITHOUT_HASTE);
	}

	private boolean mayBeExpedited(Instant now, Duration lease, Duration pause) {
		boolean running = isRunning(now) && !now.plus(lease).isBefore(this.checkLeaseUntil);
		boolean near = this.nextCheckAt != null && !isAfter(now.plus(MIN_PAUSE_BETWEEN_EXPEDITES));
		return !isJust(this.expeditedAt, now, pause) && !running && !near;
	}

	/**
	 * Whether something happened within the last while. What lies in the future did not:
	 * the clock has been set back since.
	 */
	public static boolean isJust(@Nullable Instant happened, Instant now, Duration whileAgo) {
		return happened != null && !now.isBefore(happened) && now.isBefore(happened.plus(whileAgo));
	}

	/**
	 * Whether a clock wrote this moment down that was hours ahead, and has been corrected
	 * since. Nobody can tell how long ago it was.
	 */
	public static boolean isFromTheFuture(Instant happened, Instant now) {
		return happened.isAfter(now.plus(CREDIBLE_LEAD));
	}

	/** Nothing is left to check. */
	public void end() {
		restart(null);
	}

	/** Whether the next check is due. */
	public boolean isDue(Instant now) {
		return this.nextCheckAt != null && !this.nextCheckAt.isAfter(now);
	}

	public boolean isRunning(Instant now) {
		return this.checkLeaseUntil != null && now.isBefore(this.checkLeaseUntil);
	}

	/** Whether the next check comes later than that. */
	public boolean isAfter(Instant when) {
		return this.nextCheckAt != null && this.nextCheckAt.isAfter(when);
	}

}
