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
 * Selects from a history what matters to a person. Leaves out intermediate transitions,
 * dates a lost approval by its request, and measures how long a result was unknown.
 */
final class TimelineEvents {

	/** A shorter time is not worth a mention. */
	private static final Duration MIN_DURATION = Duration.ofSeconds(1);

	private final List<HistoryEntry> history;

	private TimelineEvents(List<HistoryEntry> history) {
		this.history = history;
	}

	static List<TimelineEvent> of(List<HistoryEntry> history) {
		TimelineEvents events = new TimelineEvents(history);
		return IntStream.range(0, history.size()).mapToObj(events::event).flatMap(Optional::stream).toList();
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

	/** A claim is an event if it has no result yet, or if recovery made it. */
	private Optional<TimelineEvent> claimed(int index) {
		HistoryEntry entry = this.history.get(index);
		if (index == this.history.size() - 1) {
			return Optional.of(plain(entry));
		}
		// A claim directly before INQUIRY_PAID was recorded after the fact.
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

	/** When the approval was requested whose result is at the index. */
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
		return TimelineEvent.of(entry.reason(), entry.at()).about(entry.amount());
	}

}
