package com.moviecurators.premium.payment.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.timeline.Timeline.Entry;
import com.moviecurators.premium.payment.timeline.TimelineClock.Moment;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a payment's timeline from its history, in the reader's language. */
@Component
public class TimelineWriter {

	private final MessageSource bundle = TimelineMessages.bundle();

	/** The timeline of these facts, in the reader's language. */
	public Timeline write(TimelineFacts facts, Locale locale) {
		TimelineMessages messages = new TimelineMessages(this.bundle, locale);
		TimelineClock clock = new TimelineClock(messages);
		List<Entry> entries = RepeatFolding.fold(TimelineEvents.of(facts.history()))
			.stream()
			.map((event) -> entry(event, clock.next(event.at()), messages))
			.toList();
		return new Timeline(entries, summary(facts, messages));
	}

	/** The sentence of a reason by itself, without the time. */
	public String sentence(Reason reason, Locale locale) {
		return new TimelineMessages(this.bundle, locale).sentence(reason.name());
	}

	private static Entry entry(TimelineEvent event, Moment when, TimelineMessages messages) {
		String unknownFor = (event.unknownFor() != null) ? messages.duration(event.unknownFor()) : "";
		String text = messages.firstOf(keys(event), when.opening(), when.within(), unknownFor,
				messages.times(event.times()), (event.amount() != null) ? messages.amount(Won.of(event.amount())) : "");
		return new Entry(event.at(), messages.clock(event.at()), text);
	}

	private static List<String> keys(TimelineEvent event) {
		String reason = event.reason().name();
		return switch (event.kind()) {
			case PLAIN -> plainKeys(event, reason);
			case WITH_READY -> List.of(reason + ".readied", reason);
			case RESUMED -> List.of(reason + ".resumed", reason);
			case REPEATED -> List.of(reason + ".again", "again");
			case REPEATED_IN_SEQUENCE -> List.of("again");
		};
	}

	private static List<String> plainKeys(TimelineEvent event, String reason) {
		if (event.amount() != null) {
			return List.of(reason + ".amount", reason);
		}
		return (event.unknownFor() != null) ? List.of(reason + ".after", reason) : List.of(reason);
	}

	private static String summary(TimelineFacts facts, TimelineMessages messages) {
		Object[] values = { messages.amount(facts.total()), messages.clock(facts.payableUntil()),
				messages.times(Math.max(1, facts.checks())), messages.amount(facts.refunded()),
				messages.amount(facts.lastAmount()) };
		return messages.firstOf(summaryKeys(facts), values);
	}

	private static List<String> summaryKeys(TimelineFacts facts) {
		String status = "summary." + facts.outcome();
		List<String> keys = new ArrayList<>();
		if (facts.checks() > 0) {
			keys.add(status + ".asked");
		}
		keys.add(status + "." + facts.lastReason());
		if (facts.isWithdrawn()) {
			keys.add(status + ".withdrawn");
		}
		keys.addAll(List.of(status, "summary"));
		return keys;
	}

}
