package com.moviecurators.kakaopay.simulator.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.moviecurators.kakaopay.simulator.engine.ChangeOutcome;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import com.moviecurators.kakaopay.simulator.state.MerchantState;
import com.moviecurators.kakaopay.simulator.state.PayerSteps;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;

/** Payments, the payer's steps, and what happens to paid payments. */
final class PaymentHandlers {

	private final SimulatorState state;

	PaymentHandlers(SimulatorState state) {
		this.state = state;
	}

	List<Route> routes() {
		return List.of(Route.get("/payments", (request) -> list(request.merchant(), request.query("find", "limit"))),
				Route.get("/payments/([^/]+)",
						(request) -> about(request, (payment) -> SimulatorResponse.json(200, fields(payment)))),
				Route.post("/payments/([^/]+)/(pay|fail|expire)", this::step),
				Route.post("/payments/([^/]+)/cancel", this::cancel),
				Route.post("/payments/([^/]+)/close-cancel-window", this::closeCancelWindow),
				Route.post("/payments/([^/]+)/leave-money-service", this::leaveMoneyService));
	}

	private SimulatorResponse list(MerchantState merchant, QueryParameters query) {
		int limit = (int) query.integer("limit", 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
		List<PaymentView> payments = merchant.engine().payments(query.text("find").orElse(""), limit);
		return SimulatorResponse.json(200, payments.stream().map(this::fields).toList());
	}

	private SimulatorResponse step(ControlRequest request) {
		@Nullable PaymentMethod method = method(request.body("method"));
		return about(request, (payment) -> SimulatorResponse
			.of(outcome(request.merchant().payer(), payment.pageId(), request.segment(2), method)));
	}

	/**
	 * Cancels an unpaid payment for the payer, and a paid one in the partner console. An
	 * amount always means the partner console.
	 */
	private SimulatorResponse cancel(ControlRequest request) {
		Optional<Integer> amount = request.body("amount").optionalCount("amount");
		return about(request,
				(payment) -> (amount.isPresent() || payment.status().isPaid())
						? cancelInPartnerConsole(request.merchant(), payment, amount)
						: SimulatorResponse.of(request.merchant().payer().cancel(payment.pageId())));
	}

	private SimulatorResponse cancelInPartnerConsole(MerchantState merchant, PaymentView payment,
			Optional<Integer> amount) {
		@Nullable Long won = amount.map(Integer::longValue).orElse(null);
		return answer(merchant.paidPayments().cancelInPartnerConsole(payment.tid(), won));
	}

	private SimulatorResponse closeCancelWindow(ControlRequest request) {
		request.body();
		return about(request, (payment) -> answer(request.merchant().paidPayments().closeCancelWindow(payment.tid())));
	}

	private SimulatorResponse leaveMoneyService(ControlRequest request) {
		request.body();
		return about(request, (payment) -> answer(request.merchant().paidPayments().leaveMoneyService(payment.tid())));
	}

	private SimulatorResponse answer(ChangeOutcome outcome) {
		return (outcome instanceof ChangeOutcome.Changed changed)
				? SimulatorResponse.json(200, fields(changed.payment())) : SimulatorResponse.of(outcome);
	}

	/** Answers a request about the payment that its address names. */
	private static SimulatorResponse about(ControlRequest request, Function<PaymentView, SimulatorResponse> answer) {
		String tidOrOrderId = request.segment(1);
		return request.merchant()
			.engine()
			.find(tidOrOrderId)
			.map(answer)
			.orElseGet(() -> SimulatorResponse.problem(404, "Not found",
					"There is no payment with tid or partner_order_id '" + tidOrOrderId + "'."));
	}

	private static PayerOutcome outcome(PayerSteps payer, String pageId, String step, @Nullable PaymentMethod method) {
		return switch (step) {
			case "pay" -> payer.pay(pageId, method);
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

	private Map<String, @Nullable Object> fields(PaymentView payment) {
		return new PaymentEntry(payment, this.state::page).fields();
	}

}
