package com.moviecurators.premium.journey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.premium.journey.BrowserReturn.Route;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.support.DatabaseTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A browser goes back in its history: the page comes, and nothing else happens. */
@DatabaseTest
class ReplayedReturnsTest extends StatesTest {

	/** Recovery takes up a fresh return within this time. */
	private static final Duration LONG_ENOUGH = Duration.ofMillis(1_500);

	private static final String OF_ATTEMPT = " where attempt_id = (select id from payment_attempt where order_handle = ?)";

	@RunConcurrently
	@ParameterizedTest
	@EnumSource(names = { "APPROVED", "PARTIALLY_REFUNDED", "REFUNDED", "CANCELED", "FAILED", "EXPIRED", "IN_REVIEW" })
	void aReturnAfterTheEndChangesNothing(PaymentStatus end) {
		Returned back = reach(end);
		PaymentView recorded = kakaoPayRecord(back.order());
		List<Map<String, Object>> ours = rows(back.order());
		for (String token : List.of(back.pgToken(), "made-up", back.pgToken())) {
			assertThat(new BrowserReturn(this.nobody, Route.SUCCESS, token).at(back.order()).status()).isEqualTo(200);
			assertThat(new BrowserReturn(this.member, Route.SUCCESS, token).at(back.order()).status()).isEqualTo(200);
		}
		Awaitility.await().during(LONG_ENOUGH).untilAsserted(() -> {
			assertThat(kakaoPayRecord(back.order())).isEqualTo(recorded);
			assertThat(rows(back.order())).isEqualTo(ours);
		});
	}

	/** All that we have written about a payment. */
	private List<Map<String, Object>> rows(String order) {
		return Stream
			.of("payment_attempt where order_handle = ?", "payment_transition" + OF_ATTEMPT,
					"payment_return" + OF_ATTEMPT, "payment_approval" + OF_ATTEMPT, "payment_refund" + OF_ATTEMPT,
					"membership_period where order_handle = ?",
					"account where id = (select member_id from payment_attempt where order_handle = ?)")
			.flatMap((from) -> this.jdbc.sql("select * from " + from).param(order).query().listOfRows().stream())
			.toList();
	}

}
