package com.moviecurators.premium.journey;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.moviecurators.premium.journey.BrowserReturn.Route;
import com.moviecurators.premium.support.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever comes back for an order, in whatever order and however often: the good token
 * pays once, and nothing else pays at all.
 */
@DatabaseTest
class ForgedReturnsTest extends RecordsAgreeTest {

	Caller otherMember;

	@BeforeEach
	void meetSomebodyElse() {
		this.otherMember = this.nobody.newMember();
	}

	@RunConcurrently
	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 2, 3, 5, 8, 13, 34 })
	void paysOnceAmongWhateverElseComesBack(long seed) {
		RandomReturns returns = returns(seed);
		String order = this.member.start().get("order");
		bring(order, returns.madeUp());
		Returned back = payAtKakaoPay(order);
		List<BrowserReturn> arrivals = returns.around(back.pgToken());
		bring(order, arrivals);
		awaitPremium(this.member);
		assertThat(approveInTheEnd(this.member, back).status()).isEqualTo(200);
		bring(order, returns.again(arrivals));
		assertPaidOnce(this.member, order);
		assertThat(this.otherMember.isPremium()).isFalse();
	}

	@RunConcurrently
	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 2, 3, 5, 8, 13 })
	void chargesNobodyForWhatWasMadeUpAndStaysPayable(long seed) {
		RandomReturns returns = returns(seed);
		String order = this.member.start().get("order");
		bring(order, returns.madeUp());
		assertUnpaid(this.member, order);
		Returned back = payAtKakaoPay(order);
		bring(order, returns.almost(back.pgToken()));
		assertUnpaid(this.member, order);
		assertThat(approveInTheEnd(this.member, back).status()).isEqualTo(200);
		assertPaidOnce(this.member, order);
		assertThat(this.otherMember.isPremium()).isFalse();
	}

	static Stream<Arguments> misshapenTokens() {
		return Stream.of(Route.SUCCESS, Route.APPROVE)
			.flatMap((route) -> Arrays.stream(Shape.values()).map((shape) -> Arguments.of(route, shape)));
	}

	@RunConcurrently
	@ParameterizedTest
	@MethodSource("misshapenTokens")
	void paysOnceAfterATokenOfWrongLength(Route route, Shape shape) {
		Returned back = payAtKakaoPay(this.member);
		Answer answer = new BrowserReturn(this.nobody, route, shape.of(back.pgToken())).at(back.order());
		assertThat(answer.status()).as(answer.text()).isBetween(200, 499);
		assertThat(route == Route.APPROVE && answer.status() == 200).as("approved").isFalse();
		awaitNoTokenLeft(back.order());
		assertUnpaid(this.member, back.order());
		assertThat(approveInTheEnd(this.member, back).status()).isEqualTo(200);
		assertPaidOnce(this.member, back.order());
	}

	private RandomReturns returns(long seed) {
		return new RandomReturns(seed, List.of(this.member, this.otherMember, this.nobody));
	}

	private static void bring(String order, List<BrowserReturn> arrivals) {
		for (BrowserReturn arrival : arrivals) {
			Answer answer = arrival.at(order);
			assertThat(answer.status()).as("%s in %s: %s", arrival, arrivals, answer).isLessThan(500);
		}
	}

	/** What may become of a token on its way. */
	enum Shape {

		FIRST_CHARACTER((token) -> token.substring(0, 1)), HALF((token) -> token.substring(0, token.length() / 2)),
		ALL_BUT_ONE((token) -> token.substring(0, token.length() - 1)), ONE_TOO_MANY((token) -> token + "0"),
		LONGEST((token) -> token + "0".repeat(200 - token.length())),
		TOO_LONG((token) -> token + "0".repeat(201 - token.length())), TOO_LONG_FOR_A_ROW((token) -> token.repeat(250));

		private final UnaryOperator<String> change;

		Shape(UnaryOperator<String> change) {
			this.change = change;
		}

		String of(String token) {
			return this.change.apply(token);
		}

	}

}
