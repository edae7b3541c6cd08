package com.moviecurators.premium.payment.attempt;

import java.security.SecureRandom;
import java.util.stream.Stream;

import com.moviecurators.premium.common.secret.KeyedHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OrderHandlesTest {

	private final OrderHandles handles = handles("a");

	@Test
	void knowsItsOwn() {
		assertThat(this.handles.isOurs(this.handles.next())).isTrue();
	}

	@Test
	void neverMakesTheSameTwice() {
		assertThat(this.handles.next()).isNotEqualTo(this.handles.next());
	}

	@Test
	void fitsKakaoPaysLimit() {
		assertThat(this.handles.next()).hasSizeLessThanOrEqualTo(80).matches("[a-z0-9-]+");
	}

	@Test
	void refusesEveryHandleThatDiffersByOneCharacter() {
		String handle = this.handles.next();
		for (int i = 0; i < handle.length(); i++) {
			char other = (handle.charAt(i) == '0') ? '1' : '0';
			String altered = handle.substring(0, i) + other + handle.substring(i + 1);
			assertThat(this.handles.isOurs(altered)).as(altered).isFalse();
		}
	}

	@Test
	void refusesAHandleOfAnotherKey() {
		assertThat(this.handles.isOurs(handles("b").next())).isFalse();
	}

	@Test
	void knowsAHandleOfAnOlderKeyUntilThatKeyIsRemoved() {
		String handle = this.handles.next();
		assertThat(handles("b", "a").isOurs(handle)).isTrue();
		assertThat(handles("b").isOurs(handle)).isFalse();
	}

	@Test
	void signsWithTheFirstKey() {
		String handle = handles("b", "a").next();
		assertThat(handles("b").isOurs(handle)).isTrue();
		assertThat(this.handles.isOurs(handle)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "mc--", "mc-0-0", "../../etc/passwd", "mc-\u0000", "' or 1=1 --" })
	void refusesNonsense(String nonsense) {
		assertThat(this.handles.isOurs(nonsense)).isFalse();
	}

	private static OrderHandles handles(String... keys) {
		return new OrderHandles(new SecureRandom(),
				Stream.of(keys).map((key) -> new KeyedHash(key.repeat(32).getBytes())).toList());
	}

}
