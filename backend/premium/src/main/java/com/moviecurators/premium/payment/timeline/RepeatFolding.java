package com.moviecurators.premium.payment.timeline;

import java.util.ArrayList;
import java.util.List;

import com.moviecurators.premium.payment.timeline.TimelineEvent.Kind;

/** Writes a repeated event once, followed by how often it was repeated. */
final class RepeatFolding {

	/** Nobody recognizes a longer sequence as a pattern. */
	private static final int MAX_SEQUENCE = 3;

	private final List<TimelineEvent> events;

	private final List<TimelineEvent> folded = new ArrayList<>();

	private RepeatFolding(List<TimelineEvent> events) {
		this.events = events;
	}

	static List<TimelineEvent> fold(List<TimelineEvent> events) {
		RepeatFolding folding = new RepeatFolding(events);
		int index = 0;
		while (index < events.size()) {
			index = folding.foldFrom(index);
		}
		return List.copyOf(folding.folded);
	}

	/** Folds the event at the index with its repeats. Returns the next index. */
	private int foldFrom(int index) {
		for (int length = 1; length <= MAX_SEQUENCE; length++) {
			int times = repeats(index, length);
			if (times > 0) {
				this.events.subList(index, index + length).forEach(this::add);
				int end = index + length * (times + 1);
				add(TimelineEvent.repeated(this.events.get(end - 1),
						(length == 1) ? Kind.REPEATED : Kind.REPEATED_IN_SEQUENCE, times));
				return end;
			}
		}
		add(this.events.get(index));
		return index + 1;
	}

	/** Mentions the unknown time only directly after the event that began it. */
	private void add(TimelineEvent event) {
		boolean afterRepeats = !this.folded.isEmpty() && this.folded.getLast().isRepeat();
		this.folded.add(afterRepeats ? event.withoutDuration() : event);
	}

	private int repeats(int index, int length) {
		int times = 0;
		while (isSame(index, index + length * (times + 1), length)) {
			times++;
		}
		return times;
	}

	private boolean isSame(int one, int other, int length) {
		for (int i = 0; i < length; i++) {
			if (other + i >= this.events.size() || !this.events.get(one + i).isSameAs(this.events.get(other + i))) {
				return false;
			}
		}
		return true;
	}

}
