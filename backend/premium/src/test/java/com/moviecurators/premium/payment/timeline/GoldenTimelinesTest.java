package com.moviecurators.premium.payment.timeline;

import java.util.Locale;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The timelines that people read most, word for word. */
abstract class GoldenTimelinesTest {

	private final TimelineWriter writer = new TimelineWriter();

	void assertTimeline(TimelineFacts details, String korean, String english) {
		assertThat(written(details, Locale.KOREAN)).isEqualTo(korean.strip());
		assertThat(written(details, Locale.ENGLISH)).isEqualTo(english.strip());
	}

	private String written(TimelineFacts details, Locale locale) {
		Timeline timeline = this.writer.write(details, locale);
		return timeline.entries().stream().map(Timeline.Entry::text).collect(Collectors.joining("\n", "", "\n")) + "= "
				+ timeline.summary();
	}

}
