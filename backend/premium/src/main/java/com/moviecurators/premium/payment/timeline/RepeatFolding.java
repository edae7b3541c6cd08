package com.moviecurators.premium.payment.timeline;

import java.util.ArrayList;
import java.util.List;

import com.moviecurators.premium.payment.timeline.TimelineEvent.Kind;

/** Tells once what happened again and again, and then how often. */
final class RepeatFolding {

	/** More moves in turn than this are no pattern that anybody would see. */
	private static final int MAX_SEQUENCE = 3;

	private final List<TimelineEvent> events;

	private final List<TimelineEvent> folded = new ArrayList<>();

	private RepeatFolding(List<TimelineEvent> beats) {
		this.events = beats;
	}

	static List<TimelineEvent> fold(List<TimelineEvent> beats) {
		RepeatFolding repeats = new RepeatFolding(beats);
		int index = 0;
		while (index < beats.size()) {
			index = repeats.foldFrom(index);
		}
		return List.copyOf(repeats.folded);
	}

	/** Tells what is at the index, with its repeats; answers where to go on. */
	private int foldFrom(int index) {
		for (int turn = 1; turn <= MAX_SEQUENCE; turn++) {
			int times = repeats(index, turn);
			if (times > 0) {
				this.events.subList(index, index + turn).forEach(this::add);
				int end = index + turn * (times + 1);
				add(TimelineEvent.repeated(this.events.get(end - 1),
						(turn == 1) ? Kind.REPEATED : Kind.REPEATED_IN_SEQUENCE, times));
				return end;
			}
		}
		add(this.events.get(index));
		return index + 1;
	}

	/** How long nobody knew is told next to the move since which nobody knew. */
	private void add(TimelineEvent beat) {
		boolean afterRepeats = !this.folded.isEmpty() && this.folded.getLast().isRepeat();
		this.folded.add(afterRepeats ? beat.withoutDuration() : beat);
	}

	private int repeats(int index, int turn) {
		int times = 0;
		while (isSame(index, index + turn * (times + 1), turn)) {
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
