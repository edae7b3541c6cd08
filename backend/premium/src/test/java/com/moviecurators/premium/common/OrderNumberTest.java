package com.moviecurators.premium.common;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OrderNumberTest {

	private static final String SIGNS = "23456789ACDFGHJKMNPQRTVWXY";

	private static final String NUMBER = "MC-7K3Q-9F2W";

	private final RandomGenerator random = new Random(7064);

	@Test
	void isReadAsItIsShown() {
		drawn(1_000).forEach((number) -> assertThat(OrderNumber.parse(number.toString())).contains(number));
	}

	@Test
	void consistsOfSignsThatNobodyMistakes() {
		assertThat(drawn(1_000)).extracting(OrderNumber::toString)
			.allMatch((number) -> number.matches("MC-[2-9AC-DF-HJKMNP-RTV-Y]{4}-[2-9AC-DF-HJKMNP-RTV-Y]{4}"))
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { NUMBER, "mc-7k3q-9f2w", "MC7K3Q9F2W", "7K3Q9F2W", "7k3q-9f2w", " MC 7K3Q 9F2W\n",
			"MC\u20137K3Q\u20139F2W", "\u3000mc-7k3q\u00a09f2w" })
	void isReadHoweverItIsTyped(String typed) {
		assertThat(OrderNumber.parse(typed)).get().hasToString(NUMBER);
	}

	@Test
	void mayBeginLikeThePrefix() {
		OrderNumber number = drawn(200_000).filter((drawn) -> drawn.signs().startsWith("MC")).findAny().orElseThrow();
		assertThat(OrderNumber.parse(number.signs())).contains(number);
		assertThat(OrderNumber.parse(number.toString())).contains(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "MC", "MC-", "MC-7K3Q-9F2", "MC-7K3Q-9F2WW", "MCMC-7K3Q-9F2W", "MD-7K3Q-9F2W",
			"MC-7K3Q-9F2D", "MC-7K3O-9F2W", "MC_7K3Q_9F2W", "\u0000", "MC-7K3Q-9F2W' or 1=1 --", "7K3Q9F2\uff37",
			"mc-00000000000000000000000000000000-ffffffffffffffffffffffffffffffff" })
	void refusesWhatIsNone(String typed) {
		assertThat(OrderNumber.parse(typed)).isEmpty();
	}

	@Test
	void refusesLongTextUnread() {
		assertThat(OrderNumber.parse("-".repeat(1_000_000) + NUMBER)).isEmpty();
	}

	@Test
	void cannotBeMadeOfAnythingElse() {
		assertThatIllegalArgumentException().isThrownBy(() -> new OrderNumber("7K3Q9F2D"));
		assertThatIllegalArgumentException().isThrownBy(() -> new OrderNumber(NUMBER));
	}

	@ParameterizedTest
	@ValueSource(chars = { '0', 'O', '1', 'I', 'L', 'B', 'S', 'Z', 'U', 'E' })
	void refusesASignThatIsMistakenForAnother(char sign) {
		IntStream.range(0, 8)
			.mapToObj((place) -> replaced("7K3Q9F2W", place, sign))
			.forEach((typed) -> assertThat(OrderNumber.parse(typed)).as(typed).isEmpty());
	}

	@Test
	void noticesEveryWrongSign() {
		drawn(500).map(OrderNumber::signs)
			.flatMap(OrderNumberTest::withOneWrongSign)
			.forEach((typed) -> assertThat(OrderNumber.parse(typed)).as(typed).isEmpty());
	}

	/** ISO 7064 promises nearly all: one in 400 is not noticed. */
	@Test
	void noticesNearlyEveryExchangeOfNeighbours() {
		List<String> exchanged = drawn(5_000).map(OrderNumber::signs).flatMap(OrderNumberTest::withExchange).toList();
		long unnoticed = exchanged.stream().filter((typed) -> OrderNumber.parse(typed).isPresent()).count();
		assertThat(exchanged).hasSizeGreaterThan(30_000);
		assertThat((double) unnoticed / exchanged.size()).isLessThan(1.0 / 250);
	}

	private Stream<OrderNumber> drawn(int count) {
		return Stream.generate(() -> OrderNumber.draw(this.random)).limit(count);
	}

	private static Stream<String> withOneWrongSign(String signs) {
		return IntStream.range(0, signs.length())
			.boxed()
			.flatMap((place) -> SIGNS.chars()
				.filter((sign) -> sign != signs.charAt(place))
				.mapToObj((sign) -> replaced(signs, place, (char) sign)));
	}

	private static Stream<String> withExchange(String signs) {
		return IntStream.range(1, signs.length())
			.filter((place) -> signs.charAt(place - 1) != signs.charAt(place))
			.mapToObj((place) -> signs.substring(0, place - 1) + signs.charAt(place) + signs.charAt(place - 1)
					+ signs.substring(place + 1));
	}

	private static String replaced(String text, int place, char sign) {
		return text.substring(0, place) + sign + text.substring(place + 1);
	}

}
