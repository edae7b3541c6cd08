package com.moviecurators.premium.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.moviecurators.premium.payment.Beat.Kind;

/**
 * Finds in a history what a person cares about: leaves out the steps between, gives what
 * was lost the time at which it was asked for, and tells how long nobody knew.
 */
final class Plot {

	/** Less than this is no time to speak of. */
	private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

	private final List<HistoryEntry> history;

	private Plot(List<HistoryEntry> history) {
		this.history = history;
	}

	static List<Beat> of(List<HistoryEntry> history) {
		Plot plot = new Plot(history);
		return IntStream.range(0, history.size()).mapToObj(plot::beat).flatMap(Optional::stream).toList();
	}

	private Optional<Beat> beat(int index) {
		HistoryEntry entry = this.history.get(index);
		return switch (entry.reason()) {
			case STARTED -> Optional.of(Beat.of(entry.reason(),
					isAt(index + 1, Reason.READY_ANSWERED) ? Kind.READIED : Kind.PLAIN, entry.at()));
			case READY_ANSWERED -> isAt(index - 1, Reason.STARTED) ? Optional.empty() : Optional.of(plain(entry));
			case APPROVE_CLAIMED -> claimed(index);
			case APPROVE_UNCLEAR, LEASE_OVER -> Optional.of(Beat.of(entry.reason(), askedBefore(index)));
			default -> Optional.of(settled(index));
		};
	}

	/** Asking is told where nothing came of it yet, or where the member did not ask. */
	private Optional<Beat> claimed(int index) {
		HistoryEntry entry = this.history.get(index);
		if (index == this.history.size() - 1) {
			return Optional.of(plain(entry));
		}
		// Where money is found at once, the claim was made after the fact.
		boolean resumed = entry.actor() == Actor.RECOVERY && isAt(index - 1, Reason.CAME_BACK)
				&& !isAt(index + 1, Reason.INQUIRY_PAID);
		return resumed ? Optional.of(Beat.of(entry.reason(), Kind.RESUMED, entry.at())) : Optional.empty();
	}

	private Beat settled(int index) {
		HistoryEntry entry = this.history.get(index);
		if (entry.from() != PaymentStatus.UNKNOWN || index == 0) {
			return plain(entry);
		}
		Duration unknown = Duration.between(askedBefore(index - 1), entry.at());
		return (unknown.compareTo(WORTH_TELLING) < 0) ? plain(entry) : plain(entry).after(unknown);
	}

	/** When the approval was asked for that the move at the index is about. */
	private Instant askedBefore(int index) {
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

	private static Beat plain(HistoryEntry entry) {
		return Beat.of(entry.reason(), entry.at());
	}

}
