package com.moviecurators.premium.payment;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PaymentStoryTest {

	private final PaymentStory story = new PaymentStory();

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
