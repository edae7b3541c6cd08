package com.moviecurators.kakaopay.simulator;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.KoreanTime;
import com.moviecurators.kakaopay.simulator.engine.MovableClock;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome.SentTo;
import com.moviecurators.kakaopay.simulator.engine.PaymentMethod;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import org.jspecify.annotations.Nullable;

/** What the control API can do, in JSON. */
final class ControlDesk {

	private final Box box;

	ControlDesk(Box box) {
		this.box = box;
	}

	Reply index() {
		return Reply.json(200,
				Map.of("simulator", "KakaoPay", "see",
						List.of("GET /simulator/health", "GET /simulator/payments",
								"GET /simulator/payments/{partner_order_id}",
								"POST /simulator/payments/{partner_order_id}/{pay|cancel|fail|expire}",
								"GET|POST|DELETE /simulator/faults", "GET|POST /simulator/clock", "DELETE /simulator",
								"/__admin (WireMock)")));
	}

	Reply health() {
		Map<String, Object> health = new LinkedHashMap<>();
		health.put("status", "UP");
		health.put("seed", this.box.seed());
		health.put("payments", this.box.engine().payments().size());
		return Reply.json(200, health);
	}

	Reply forget() {
		this.box.forget();
		return Reply.nothing();
	}

	Reply payments() {
		return Reply.json(200, this.box.engine().payments().stream().map(this::entry).toList());
	}

	Reply payment(String orderId) {
		return this.box.engine()
			.payment(orderId)
			.map((payment) -> Reply.json(200, entry(payment)))
			.orElseGet(() -> unknown(orderId));
	}

	Reply step(String orderId, String step, Input input) {
		Optional<String> method = input.optionalText("method");
		@Nullable PaymentMethod chosen = method
			.map((word) -> PaymentMethod.named(word)
				.orElseThrow(() -> new BadInput("The field 'method' must be CARD or MONEY.")))
			.orElse(null);
		return this.box.engine()
			.payment(orderId)
			.map((payment) -> reply(take(payment.pageId(), step, chosen)))
			.orElseGet(() -> unknown(orderId));
	}

	Reply faults() {
		return Reply.json(200, this.box.faults().all().stream().map(ControlDesk::entry).toList());
	}

	Reply clearFaults() {
		this.box.faults().clear();
		return Reply.nothing();
	}

	Reply addFault(Input input) {
		Call call = Call.named(input.text("call"))
			.orElseThrow(() -> new BadInput("The field 'call' must be ready, approve, order or cancel."));
		ScriptedFault fault = new ScriptedFault(call, fault(input.text("fault")), input.count("times", 1),
				input.optionalText("partnerOrderId").orElse(null));
		this.box.faults().add(fault);
		return Reply.json(201, entry(fault));
	}

	Reply clock() {
		MovableClock clock = this.box.clock();
		Map<String, Object> reading = new LinkedHashMap<>();
		reading.put("now", clock.instant().toString());
		reading.put("koreanTime", KoreanTime.text(clock.instant()));
		reading.put("ahead", clock.lead().toString());
		return Reply.json(200, reading);
	}

	Reply advanceClock(Input input) {
		try {
			this.box.clock().advance(Duration.parse(input.text("advance")));
		}
		catch (DateTimeException | ArithmeticException | IllegalArgumentException ex) {
			throw new BadInput(
					"The field 'advance' must be a positive ISO 8601 duration of a hundred years at most, for instance PT16M.");
		}
		return clock();
	}

	private PayerOutcome take(String pageId, String step, @Nullable PaymentMethod method) {
		return switch (step) {
			case "pay" -> this.box.engine().pay(pageId, method);
			case "cancel" -> this.box.engine().quit(pageId);
			case "fail" -> this.box.engine().fail(pageId);
			default -> this.box.engine().runOutOfTime(pageId);
		};
	}

	private static Reply reply(PayerOutcome outcome) {
		if (outcome instanceof SentTo sent) {
			return Reply.json(200, Map.of("returnUrl", sent.returnUrl().toString()));
		}
		return Reply.problem(409, "Not possible", ((PayerOutcome.Impossible) outcome).reason());
	}

	private static Reply unknown(String orderId) {
		return Reply.problem(404, "Not found", "There is no payment with partner_order_id '" + orderId + "'.");
	}

	private static Fault fault(String text) {
		try {
			return Fault.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw new BadInput(String.valueOf(ex.getMessage()));
		}
	}

	private static Map<String, @Nullable Object> entry(ScriptedFault fault) {
		Map<String, @Nullable Object> entry = new LinkedHashMap<>();
		entry.put("call", fault.call().word());
		entry.put("fault", fault.fault().text());
		entry.put("times", fault.times());
		entry.put("partnerOrderId", fault.partnerOrderId());
		return entry;
	}

	private Map<String, @Nullable Object> entry(PaymentView payment) {
		Map<String, @Nullable Object> entry = new LinkedHashMap<>();
		entry.put("tid", payment.tid());
		entry.put("partner_order_id", payment.partnerOrderId());
		entry.put("partner_user_id", payment.partnerUserId());
		entry.put("item_name", payment.itemName());
		entry.put("status", payment.status().name());
		entry.put("payment_method_type", (payment.method() != null) ? payment.method().name() : null);
		entry.put("amount", payment.amount().total());
		entry.put("canceled_amount", payment.canceled().total());
		entry.put("cancel_available_amount", payment.cancelAvailable().total());
		entry.put("created_at", KoreanTime.text(payment.createdAt()));
		entry.put("expires_at", KoreanTime.text(payment.expiresAt()));
		entry.put("actions", payment.actions().stream().map((action) -> action.fields()).toList());
		entry.put("approve_calls", payment.approveCalls());
		entry.put("payment_page", this.box.pcPage(payment.pageId()).toString());
		return entry;
	}

}
