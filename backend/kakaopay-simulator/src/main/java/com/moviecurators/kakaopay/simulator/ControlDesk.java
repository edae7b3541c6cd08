package com.moviecurators.kakaopay.simulator;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.PayerOutcome;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.kakaopay.simulator.engine.clock.KoreanTime;
import com.moviecurators.kakaopay.simulator.engine.clock.MovableClock;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;
import org.jspecify.annotations.Nullable;

/** What the control API can do, in JSON. */
final class ControlDesk {

	private final Box box;

	ControlDesk(Box box) {
		this.box = box;
	}

	Reply index() {
		return Reply.json(200, Map.of("simulator", "KakaoPay", "see", List.of("GET /simulator/console (a page)",
				"GET /simulator/health", "GET /simulator/payments", "GET /simulator/payments/{partner_order_id}",
				"POST /simulator/payments/{partner_order_id}/{pay|cancel|fail|expire}",
				"GET|POST|DELETE /simulator/faults", "DELETE /simulator/faults/{number}", "GET|POST /simulator/clock",
				"GET /simulator/calls", "GET /simulator/changes", "DELETE /simulator", "/__admin (WireMock)")));
	}

	Reply health() {
		Map<String, Object> health = new LinkedHashMap<>();
		health.put("status", "UP");
		health.put("seed", this.box.seed());
		health.put("payments", this.box.engine().paymentCount());
		return Reply.json(200, health);
	}

	Reply forget() {
		this.box.forget();
		return Reply.nothing();
	}

	Reply payments(Query query) {
		int limit = (int) query.whole("limit", 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
		List<PaymentView> payments = this.box.engine().payments(query.text("find").orElse(""), limit);
		return Reply.json(200, payments.stream().map(this::entry).toList());
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
			.map((payment) -> Reply.of(take(payment.pageId(), step, chosen)))
			.orElseGet(() -> unknown(orderId));
	}

	Reply faults() {
		return Reply.json(200, this.box.faults().all().stream().map(ControlDesk::entry).toList());
	}

	Reply removeFault(long number) {
		return this.box.faults().remove(number) ? Reply.nothing()
				: Reply.problem(404, "Not found", "No fault with number " + number + " waits (any more).");
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
		return Reply.json(201, entry(this.box.faults().add(fault)));
	}

	Reply clock() {
		return Reply.json(200, reading());
	}

	/** What was called and answered. */
	Reply calls(Query query) {
		return Reply.json(200,
				this.box.journal()
					.lines(query.whole("after", 0, Long.MAX_VALUE, 0), query.text("order").orElse(null),
							(int) query.whole("limit", 1, CallJournal.CAPACITY, CallJournal.CAPACITY)));
	}

	/** Whether there is anything new, for a browser that asks every second. */
	Reply changes(Query query) {
		long revision = this.box.revision().current();
		Map<String, Object> changes = new LinkedHashMap<>();
		changes.put("revision", revision);
		changes.put("changed", query.whole("since", 0, Long.MAX_VALUE, 0) != revision);
		changes.put("payments", this.box.engine().paymentCount());
		changes.put("oldest_call", this.box.journal().oldest());
		changes.put("newest_call", this.box.journal().newest());
		changes.put("clock", reading());
		return Reply.json(200, changes);
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

	private Map<String, Object> reading() {
		MovableClock clock = this.box.clock();
		Map<String, Object> reading = new LinkedHashMap<>();
		reading.put("now", clock.instant().toString());
		reading.put("koreanTime", KoreanTime.text(clock.instant()));
		reading.put("ahead", clock.offset().toString());
		return reading;
	}

	private PayerOutcome take(String pageId, String step, @Nullable PaymentMethod method) {
		return switch (step) {
			case "pay" -> this.box.payer().pay(pageId, method);
			case "cancel" -> this.box.payer().cancel(pageId);
			case "fail" -> this.box.payer().fail(pageId);
			default -> this.box.payer().expire(pageId);
		};
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

	private static Map<String, @Nullable Object> entry(FaultScript.Waiting waiting) {
		ScriptedFault fault = waiting.fault();
		Map<String, @Nullable Object> entry = new LinkedHashMap<>();
		entry.put("number", waiting.number());
		entry.put("call", fault.call().word());
		entry.put("fault", fault.fault().text());
		entry.put("times", fault.times());
		entry.put("partnerOrderId", fault.partnerOrderId());
		return entry;
	}

	private Map<String, @Nullable Object> entry(PaymentView payment) {
		return new BookEntry(payment, this.box::page).fields();
	}

}
