package com.moviecurators.kakaopay.simulator.control;

import java.util.List;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import com.moviecurators.kakaopay.simulator.state.MerchantState;
import com.moviecurators.kakaopay.simulator.state.PayerSteps;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;

/** Payments and the payer's steps. */
final class PaymentHandlers {

	private final SimulatorState state;

	PaymentHandlers(SimulatorState state) {
		this.state = state;
	}

	List<Route> routes() {
		return List.of(Route.get("/payments", (request) -> list(request.merchant(), request.query("find", "limit"))),
				Route.get("/payments/([^/]+)", (request) -> show(request.merchant(), request.segment(1))),
				Route.post("/payments/([^/]+)/(pay|cancel|fail|expire)", (request) -> step(request.merchant(),
						request.segment(1), request.segment(2), request.body("method"))));
	}

	private SimulatorResponse list(MerchantState merchant, QueryParameters query) {
		int limit = (int) query.integer("limit", 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
		List<PaymentView> payments = merchant.engine().payments(query.text("find").orElse(""), limit);
		return SimulatorResponse.json(200, payments.stream().map(this::fields).toList());
	}

	private SimulatorResponse show(MerchantState merchant, String tidOrOrderId) {
		return merchant.engine()
			.find(tidOrOrderId)
			.map((payment) -> SimulatorResponse.json(200, fields(payment)))
			.orElseGet(() -> unknown(tidOrOrderId));
	}

	private SimulatorResponse step(MerchantState merchant, String tidOrOrderId, String step, BodyFields body) {
		@Nullable PaymentMethod method = method(body);
		return merchant.engine()
			.find(tidOrOrderId)
			.map((payment) -> SimulatorResponse.of(outcome(merchant.payer(), payment.pageId(), step, method)))
			.orElseGet(() -> unknown(tidOrOrderId));
	}

	private static PayerOutcome outcome(PayerSteps payer, String pageId, String step, @Nullable PaymentMethod method) {
		return switch (step) {
			case "pay" -> payer.pay(pageId, method);
			case "cancel" -> payer.cancel(pageId);
			case "fail" -> payer.fail(pageId);
			default -> payer.expire(pageId);
		};
	}

	private static @Nullable PaymentMethod method(BodyFields body) {
		return body.optionalText("method")
			.map((name) -> PaymentMethod.named(name)
				.orElseThrow(() -> new InvalidInput("The field 'method' must be CARD or MONEY.")))
			.orElse(null);
	}

	private static SimulatorResponse unknown(String tidOrOrderId) {
		return SimulatorResponse.problem(404, "Not found",
				"There is no payment with tid or partner_order_id '" + tidOrOrderId + "'.");
	}

	private Map<String, @Nullable Object> fields(PaymentView payment) {
		return new PaymentEntry(payment, this.state::page).fields();
	}

}
