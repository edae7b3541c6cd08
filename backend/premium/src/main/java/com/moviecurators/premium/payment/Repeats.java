package com.moviecurators.premium.payment;

import java.util.ArrayList;
import java.util.List;

import com.moviecurators.premium.payment.Beat.Kind;

/** Tells once what happened again and again, and then how often. */
final class Repeats {

	/** More moves in turn than this are no pattern that anybody would see. */
	private static final int LONGEST_TURN = 3;

	private final List<Beat> beats;

	private final List<Beat> told = new ArrayList<>();

	private Repeats(List<Beat> beats) {
		this.beats = beats;
	}

	static List<Beat> fold(List<Beat> beats) {
		Repeats repeats = new Repeats(beats);
		int index = 0;
		while (index < beats.size()) {
			index = repeats.tellFrom(index);
		}
		return List.copyOf(repeats.told);
	}

	/** Tells what is at the index, with its repeats; answers where to go on. */
	private int tellFrom(int index) {
		for (int turn = 1; turn <= LONGEST_TURN; turn++) {
			int times = repeats(index, turn);
			if (times > 0) {
				this.beats.subList(index, index + turn).forEach(this::tell);
				int end = index + turn * (times + 1);
				tell(Beat.again(this.beats.get(end - 1), (turn == 1) ? Kind.AGAIN : Kind.AGAIN_IN_TURN, times));
				return end;
			}
		}
		tell(this.beats.get(index));
		return index + 1;
	}

	/** How long nobody knew is told next to the move since which nobody knew. */
	private void tell(Beat beat) {
		boolean afterRepeats = !this.told.isEmpty() && this.told.getLast().isRepeat();
		this.told.add(afterRepeats ? beat.withoutDuration() : beat);
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
			if (other + i >= this.beats.size() || !this.beats.get(one + i).tellsTheSameAs(this.beats.get(other + i))) {
				return false;
			}
		}
		return true;
	}

}
