package com.moviecurators.premium.payment.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.HistoryEntry;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.timeline.TimelineEvent.Kind;

/**
 * Finds in a history what a person cares about: leaves out the steps between, gives what
 * was lost the time at which it was asked for, and tells how long nobody knew.
 */
final class TimelineEvents {

	/** Less than this is no time to speak of. */
	private static final Duration MIN_DURATION = Duration.ofSeconds(1);

	private final List<HistoryEntry> history;

	private TimelineEvents(List<HistoryEntry> history) {
		this.history = history;
	}

	static List<TimelineEvent> of(List<HistoryEntry> history) {
		TimelineEvents plot = new TimelineEvents(history);
		return IntStream.range(0, history.size()).mapToObj(plot::event).flatMap(Optional::stream).toList();
	}

	private Optional<TimelineEvent> event(int index) {
		HistoryEntry entry = this.history.get(index);
		return switch (entry.reason()) {
			case STARTED -> Optional.of(TimelineEvent.of(entry.reason(),
					isAt(index + 1, Reason.READY_ANSWERED) ? Kind.WITH_READY : Kind.PLAIN, entry.at()));
			case READY_ANSWERED -> isAt(index - 1, Reason.STARTED) ? Optional.empty() : Optional.of(plain(entry));
			case APPROVE_CLAIMED -> claimed(index);
			case APPROVE_UNCLEAR, LEASE_OVER -> Optional.of(TimelineEvent.of(entry.reason(), claimedBefore(index)));
			default -> Optional.of(decided(index));
		};
	}

	/** Asking is told where nothing came of it yet, or where the member did not ask. */
	private Optional<TimelineEvent> claimed(int index) {
		HistoryEntry entry = this.history.get(index);
		if (index == this.history.size() - 1) {
			return Optional.of(plain(entry));
		}
		// Where money is found at once, the claim was made after the fact.
		boolean resumed = entry.actor() == Actor.RECOVERY && isAt(index - 1, Reason.RETURNED)
				&& !isAt(index + 1, Reason.INQUIRY_PAID);
		return resumed ? Optional.of(TimelineEvent.of(entry.reason(), Kind.RESUMED, entry.at())) : Optional.empty();
	}

	private TimelineEvent decided(int index) {
		HistoryEntry entry = this.history.get(index);
		if (entry.from() != PaymentStatus.UNKNOWN || index == 0) {
			return plain(entry);
		}
		Duration unknown = Duration.between(claimedBefore(index - 1), entry.at());
		return (unknown.compareTo(MIN_DURATION) < 0) ? plain(entry) : plain(entry).after(unknown);
	}

	/** When the approval was asked for that the move at the index is about. */
	private Instant claimedBefore(int index) {
		for (int i = index; i >= 0; i--) {
			if (isAt(i, Reason.APPROVE_CLAIMED)) {
				return this.history.get(i).at();
			}
		}
		return this.history.get(index).at();
	}

	private boolean isAt(int index, Reason reason) {
		return index >= 0 && index < this.history.size() && this.history.get(index).reason() == reason;
	}

	private static TimelineEvent plain(HistoryEntry entry) {
		return TimelineEvent.of(entry.reason(), entry.at());
	}

}
