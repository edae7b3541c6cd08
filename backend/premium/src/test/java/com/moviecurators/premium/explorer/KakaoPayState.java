package com.moviecurators.premium.explorer;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.moviecurators.kakaopay.simulator.engine.PaymentAction;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;

/**
 * Describes what KakaoPay holds. How often it was called is left out: it is counted for
 * the drills and decides nothing.
 */
record KakaoPayState(Simulation simulation) {

	List<String> describe(StateIds ids) {
		Instant now = this.simulation.clocks().kakaoPay().instant();
		return this.simulation.engine().payments().stream().map((payment) -> describe(payment, ids, now)).toList();
	}

	private static String describe(PaymentView payment, StateIds ids, Instant now) {
		URI left = payment.returnUrl();
		String token = (left != null) ? ids.ofToken(Browser.tokenOf(left)) : "on the page";
		List<String> actions = payment.actions().stream().map((action) -> describe(action, now)).toList();
		return "KakaoPay %s %s %s %s %s %s %s %s %s %s %s %s".formatted(ids.of("order", payment.partnerOrderId()),
				ids.of("tid", payment.tid()), ids.of("page", payment.pageId()), payment.status(),
				payment.amount().total(), payment.cancelAvailable().total(), payment.method(), token,
				Duration.between(now, payment.createdAt()), Duration.between(now, payment.expiresAt()),
				payment.ranOutOfTime(), actions);
	}

	private static String describe(PaymentAction action, Instant now) {
		return action.type() + " " + action.amount().total() + " " + Duration.between(now, action.at());
	}

}
