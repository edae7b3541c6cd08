package com.moviecurators.premium.payment.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.moviecurators.premium.payment.timeline.Timeline.Entry;
import com.moviecurators.premium.payment.timeline.TimelineClock.Moment;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells a payment's story from its history, in the reader's language. */
@Component
public class TimelineWriter {

	private final MessageSource bundle;

	private final ReasonMessages reasons;

	@Autowired
	TimelineWriter(ReasonMessages sentences) {
		this(TimelineMessages.bundle(), sentences);
	}

	TimelineWriter(MessageSource bundle, ReasonMessages sentences) {
		this.bundle = bundle;
		this.reasons = sentences;
	}

	public Timeline write(TimelineFacts details, Locale locale) {
		TimelineMessages answerSummary = new TimelineMessages(this.bundle, locale);
		TimelineClock clock = new TimelineClock(answerSummary);
		List<Entry> lines = RepeatFolding.fold(TimelineEvents.of(details.history()))
			.stream()
			.map((beat) -> entry(beat, clock.next(beat.at()), answerSummary, locale))
			.toList();
		return new Timeline(lines, summary(details, answerSummary));
	}

	private Entry entry(TimelineEvent beat, Moment when, TimelineMessages answerSummary, Locale locale) {
		String span = (beat.unknownFor() != null) ? answerSummary.duration(beat.unknownFor()) : "";
		String text = answerSummary.firstOf(keys(beat), when.opening(), when.within(), span,
				answerSummary.times(beat.times()));
		// A reason that has no place in the story yet is told by its own sentence.
		return new Entry(beat.at(), answerSummary.clock(beat.at()), (text != null) ? text
				: answerSummary.text("other", when.opening(), this.reasons.sentence(beat.reason(), locale)));
	}

	private static List<String> keys(TimelineEvent beat) {
		String reason = beat.reason().name();
		return switch (beat.kind()) {
			case PLAIN -> (beat.unknownFor() != null) ? List.of(reason + ".after", reason) : List.of(reason);
			case WITH_READY -> List.of(reason + ".readied", reason);
			case RESUMED -> List.of(reason + ".resumed", reason);
			case REPEATED -> List.of(reason + ".again", "again");
			case REPEATED_IN_SEQUENCE -> List.of("again");
		};
	}

	private static String summary(TimelineFacts details, TimelineMessages answerSummary) {
		String status = "ending." + details.outcome();
		Object[] values = { answerSummary.amount(details.total()), answerSummary.clock(details.payableUntil()),
				answerSummary.times(Math.max(1, details.checks())) };
		List<String> keys = new ArrayList<>();
		if (details.checks() > 0) {
			keys.add(status + ".asked");
		}
		keys.addAll(List.of(status + "." + details.lastReason(), status, "ending"));
		return String.valueOf(answerSummary.firstOf(keys, values));
	}

}
