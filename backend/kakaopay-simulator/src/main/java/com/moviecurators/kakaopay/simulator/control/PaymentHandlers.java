package com.moviecurators.kakaopay.simulator.control;

import java.util.List;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
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
		return List.of(Route.get("/payments", (request) -> list(request.query("find", "limit"))),
				Route.get("/payments/([^/]+)", (request) -> show(request.segment(1))),
				Route.post("/payments/([^/]+)/(pay|cancel|fail|expire)",
						(request) -> step(request.segment(1), request.segment(2), request.body("method"))));
	}

	private SimulatorResponse list(QueryParameters query) {
		int limit = (int) query.integer("limit", 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
		List<PaymentView> payments = this.state.engine().payments(query.text("find").orElse(""), limit);
		return SimulatorResponse.json(200, payments.stream().map(this::fields).toList());
	}

	private SimulatorResponse show(String orderId) {
		return this.state.engine()
			.payment(orderId)
			.map((payment) -> SimulatorResponse.json(200, fields(payment)))
			.orElseGet(() -> unknown(orderId));
	}

	private SimulatorResponse step(String orderId, String step, BodyFields body) {
		@Nullable PaymentMethod method = method(body);
		return this.state.engine()
			.payment(orderId)
			.map((payment) -> SimulatorResponse.of(outcome(payment.pageId(), step, method)))
			.orElseGet(() -> unknown(orderId));
	}

	private PayerOutcome outcome(String pageId, String step, @Nullable PaymentMethod method) {
		return switch (step) {
			case "pay" -> this.state.payer().pay(pageId, method);
			case "cancel" -> this.state.payer().cancel(pageId);
			case "fail" -> this.state.payer().fail(pageId);
			default -> this.state.payer().expire(pageId);
		};
	}

	private static @Nullable PaymentMethod method(BodyFields body) {
		return body.optionalText("method")
			.map((name) -> PaymentMethod.named(name)
				.orElseThrow(() -> new InvalidInput("The field 'method' must be CARD or MONEY.")))
			.orElse(null);
	}

	private static SimulatorResponse unknown(String orderId) {
		return SimulatorResponse.problem(404, "Not found",
				"There is no payment with partner_order_id '" + orderId + "'.");
	}

	private Map<String, @Nullable Object> fields(PaymentView payment) {
		return new PaymentEntry(payment, this.state::page).fields();
	}

}
