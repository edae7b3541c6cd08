package com.moviecurators.premium.payment.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Embeddable;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

/**
 * The approve calls of an attempt: who may make the next one, and whether one of them may
 * have taken money.
 */
@Embeddable
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ApproveCalls {

	/** No column holds what is much older. */
	private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

	/** No column holds what is much later. */
	private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

	/** Numbers the claims, so that a late answer is recognized. */
	private int claim;

	private @Nullable Instant claimedUntil;

	/** When the result of a call was last unknown. */
	private @Nullable Instant lastUnknownAt;

	/**
	 * KakaoPay's time in its first answer since then, or in the one that closed the
	 * attempt. Its clock is compared with itself: ours may have been corrected meanwhile.
	 */
	private @Nullable Instant firstAnsweredAt;

	/** Gives the next call to one caller, and returns the number of this claim. */
	int claim(Instant leaseEnd) {
		this.claimedUntil = leaseEnd;
		return ++this.claim;
	}

	void markUnknown(Instant at) {
		this.lastUnknownAt = at;
		this.firstAnsweredAt = null;
	}

	/**
	 * KakaoPay answered an inquiry, at this moment of its own clock if it told it. An
	 * earlier moment counts: its clock was ahead before.
	 */
	public void noteAnswer(@Nullable Instant theirs) {
		Instant time = credible(theirs);
		boolean first = this.firstAnsweredAt == null || (time != null && time.isBefore(this.firstAnsweredAt));
		if (first && this.lastUnknownAt != null) {
			this.firstAnsweredAt = time;
		}
	}

	/** KakaoPay's answer of this moment closes the attempt: hours are counted from it. */
	void close(@Nullable Instant theirs) {
		this.firstAnsweredAt = credible(theirs);
	}

	private static @Nullable Instant credible(@Nullable Instant theirs) {
		return (theirs != null && theirs.isAfter(EARLIEST) && theirs.isBefore(LATEST)) ? theirs : null;
	}

	/** Whether the result of any call was ever unknown. */
	boolean mayHaveTakenMoney() {
		return this.lastUnknownAt != null;
	}

	/** Whether the result of a call became unknown at the given moment or later. */
	public boolean isUnknownSince(Instant moment) {
		return this.lastUnknownAt != null && !this.lastUnknownAt.isBefore(moment);
	}

	/** Whether the window has passed since KakaoPay's first answer, by its own clock. */
	public boolean isWindowOver(Instant theirs, Duration window) {
		return !remaining(theirs, window).isPositive();
	}

	/** How much of the window is left by KakaoPay's own clock; all of it if unknown. */
	public Duration remaining(@Nullable Instant theirs, Duration window) {
		if (this.firstAnsweredAt == null || theirs == null) {
			return window;
		}
		return window.minus(Duration.between(this.firstAnsweredAt, theirs));
	}

	/** Until when a call may still take money, as a bank can be late by the window. */
	public Optional<Instant> mayTakeMoneyUntil(Duration window) {
		return Optional.ofNullable(this.lastUnknownAt).map((unknown) -> unknown.plus(window));
	}

	/** Whether the caller that claimed the last call no longer holds it. */
	public boolean isLeaseOver(Instant now) {
		return this.claimedUntil != null && !now.isBefore(this.claimedUntil);
	}

	/** Ends the lease no later than then. */
	void endLeaseBy(Instant then) {
		if (this.claimedUntil != null && this.claimedUntil.isAfter(then)) {
			this.claimedUntil = then;
		}
	}

}
