package com.moviecurators.premium.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.moviecurators.premium.payment.Story.Line;
import com.moviecurators.premium.payment.StoryClock.Moment;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;

/** Tells a payment's story from its history, in the reader's language. */
@RequiredArgsConstructor
class StoryTelling {

	private final MessageSource bundle;

	private final PaymentStory sentences;

	Story tell(StoryFacts facts, Locale locale) {
		StoryWords words = new StoryWords(this.bundle, locale);
		StoryClock clock = new StoryClock(words);
		List<Line> lines = Repeats.fold(Plot.of(facts.history()))
			.stream()
			.map((beat) -> line(beat, clock.next(beat.at()), words, locale))
			.toList();
		return new Story(lines, ending(facts, words));
	}

	private Line line(Beat beat, Moment when, StoryWords words, Locale locale) {
		String span = (beat.lasted() != null) ? words.span(beat.lasted()) : "";
		String text = words.firstOf(keys(beat), when.opening(), when.within(), span, words.times(beat.times()));
		// A reason that has no place in the story yet is told by its own sentence.
		return new Line(beat.at(), words.clock(beat.at()), (text != null) ? text
				: words.say("other", when.opening(), this.sentences.sentence(beat.reason(), locale)));
	}

	private static List<String> keys(Beat beat) {
		String reason = beat.reason().name();
		return switch (beat.kind()) {
			case PLAIN -> (beat.lasted() != null) ? List.of(reason + ".after", reason) : List.of(reason);
			case READIED -> List.of(reason + ".readied", reason);
			case RESUMED -> List.of(reason + ".resumed", reason);
			case AGAIN -> List.of(reason + ".again", "again");
			case AGAIN_IN_TURN -> List.of("again");
		};
	}

	private static String ending(StoryFacts facts, StoryWords words) {
		String status = "ending." + facts.ending();
		Object[] values = { words.amount(facts.total()), words.clock(facts.payableUntil()),
				words.times(Math.max(1, facts.looks())) };
		List<String> keys = new ArrayList<>();
		if (facts.looks() > 0) {
			keys.add(status + ".asked");
		}
		keys.addAll(List.of(status + "." + facts.lastReason(), status, "ending"));
		return String.valueOf(words.firstOf(keys, values));
	}

}
