package com.moviecurators.premium.payment.timeline;

import java.util.Locale;

import com.moviecurators.premium.payment.attempt.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReasonMessagesTest {

	private final ReasonMessages story = new ReasonMessages();

	@ParameterizedTest
	@EnumSource
	void hasASentenceForEachReasonInBothLanguages(Reason reason) {
		assertThat(this.story.sentence(reason, Locale.KOREAN)).matches(".*[가-힣].*\\.");
		assertThat(this.story.sentence(reason, Locale.US)).matches("[^가-힣]+\\.");
	}

	@ParameterizedTest
	@EnumSource
	void speaksKoreanToEverybodyElse(Reason reason) {
		assertThat(this.story.sentence(reason, Locale.FRENCH)).isEqualTo(this.story.sentence(reason, Locale.KOREAN));
	}

}
