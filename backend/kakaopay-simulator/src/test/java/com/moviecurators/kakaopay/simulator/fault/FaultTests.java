package com.moviecurators.kakaopay.simulator.fault;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The syntax of faults. */
class FaultTests {

	@ParameterizedTest
	@ValueSource(strings = { "drop-answer-after-effect", "drop-request", "slow:0", "slow:30000", "slow-effect:5",
			"http-400", "http-599", "http-503-after-effect", "garbage", "garbage-after-effect", "reset",
			"reset-after-effect", "error:-780", "error:-780:USER_LOCKED", "error-after-effect:-780:BANK_FIRM_UNKNOWN",
			"error-after-failure:-780", "error-after-failure:-780:0290", "error-before-effect:0:-780",
			"error-before-effect:60000:-781:ZZ99", "error-after-failure-before-effect:0:-780",
			"error-after-failure-before-effect:60000:-780:0290", "wrong-amount", "long-aid", "repeated-aid",
			"odd-characters", "odd-dates", "later-approved-at", "lean-actions" })
	void writesWhatItParses(String text) {
		assertThat(Fault.parse(text).text()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "slow", "slow:", "slow:-1", "slow:x", "slow:99999999", "http-200", "http-600", "http",
			"http-50", "error", "error:780", "error:0", "drop", "drop-answer", "drop-request-after-effect", "garbage:1",
			"wrong-amount:1", "long-aid:1", "odd-values", "reset:x", "slow:1:2", "error:-1:a b", "explode",
			"error-after-failure", "error-after-failure:780", "error-before-effect:-780:0290",
			"error-before-effect:-1:-780", "garbage-after-failure", "error-after-failure-before-effect:-780",
			"error-before-effect-after-failure:5:-780", "error-after-failure-before-effect:5",
			"reset-before-effect:5" })
	void refusesTextsThatAreNotFaults(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Fault.parse(text)).withMessageContaining("There are:");
	}

	@Test
	void hasASyntaxForEveryFault() {
		assertThat(List.of(Fault.dropAnswerAfterEffect(), Fault.dropRequest(), Fault.reset(),
				Fault.slow(Duration.ofMillis(5)), Fault.slowEffect(Duration.ofSeconds(1)), Fault.http(503),
				Fault.garbage().withEffect(), Fault.error(-1), Fault.error(-1, "A").withFailure(),
				Fault.error(-1, "A").withLateEffect(Duration.ofSeconds(2)),
				Fault.error(-1).withFailure().withLateEffect(Duration.ofMillis(7)), Fault.wrongAmount(),
				Fault.oddValues(Fault.Kind.LONG_AID)))
			.extracting(Fault::text)
			.containsExactly("drop-answer-after-effect", "drop-request", "reset", "slow:5", "slow-effect:1000",
					"http-503", "garbage-after-effect", "error:-1", "error-after-failure:-1:A",
					"error-before-effect:2000:-1:A", "error-after-failure-before-effect:7:-1", "wrong-amount",
					"long-aid");
	}

	@Test
	void leavesOnlyTheEndOfAnErrorOpen() {
		assertThatIllegalArgumentException().isThrownBy(() -> Fault.garbage().withFailure())
			.withMessageContaining("garbage");
		assertThatIllegalArgumentException().isThrownBy(() -> Fault.oddValues(Fault.Kind.HTTP));
		assertThatIllegalArgumentException().isThrownBy(() -> Fault.reset().withLateEffect(Duration.ZERO));
	}

}
