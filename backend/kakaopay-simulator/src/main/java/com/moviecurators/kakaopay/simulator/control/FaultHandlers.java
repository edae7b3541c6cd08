package com.moviecurators.kakaopay.simulator.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.fault.FaultScript;
import com.moviecurators.kakaopay.simulator.fault.FaultScript.PendingFault;
import com.moviecurators.kakaopay.simulator.fault.ScriptedFault;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;
import org.jspecify.annotations.Nullable;

/** The pending faults. */
final class FaultHandlers {

	List<Route> routes() {
		return List.of(Route.get("/faults", (request) -> list(faults(request))),
				Route.delete("/faults", (request) -> clear(faults(request))),
				Route.delete("/faults/(\\d{1,18})",
						(request) -> remove(faults(request), Long.parseLong(request.segment(1)))),
				Route.post("/faults", (request) -> add(faults(request),
						request.body("call", "fault", "times", "partnerOrderId", "tid"))));
	}

	private static FaultScript faults(ControlRequest request) {
		return request.merchant().faults();
	}

	private static SimulatorResponse list(FaultScript faults) {
		return SimulatorResponse.json(200, faults.pending().stream().map(FaultHandlers::fields).toList());
	}

	private static SimulatorResponse clear(FaultScript faults) {
		faults.clear();
		return SimulatorResponse.noContent();
	}

	private static SimulatorResponse remove(FaultScript faults, long number) {
		return faults.remove(number) ? SimulatorResponse.noContent()
				: SimulatorResponse.problem(404, "Not found", "No fault with number " + number + " waits (any more).");
	}

	private static SimulatorResponse add(FaultScript faults, BodyFields body) {
		ScriptedFault fault = scripted(body);
		try {
			return SimulatorResponse.json(201, fields(faults.add(fault)));
		}
		catch (IllegalStateException ex) {
			return SimulatorResponse.problem(409, "Not possible", String.valueOf(ex.getMessage()));
		}
	}

	private static ScriptedFault scripted(BodyFields body) {
		Call call = Call.named(body.text("call"))
			.orElseThrow(() -> new InvalidInput("The field 'call' must be ready, approve, order or cancel."));
		return new ScriptedFault(call, fault(body.text("fault")), body.count("times", 1),
				body.optionalText("partnerOrderId").orElse(null), body.optionalText("tid").orElse(null));
	}

	private static Fault fault(String text) {
		try {
			return Fault.parse(text);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidInput(String.valueOf(ex.getMessage()));
		}
	}

	private static Map<String, @Nullable Object> fields(PendingFault pending) {
		ScriptedFault fault = pending.fault();
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("number", pending.number());
		fields.put("call", fault.call().word());
		fields.put("fault", fault.fault().text());
		fields.put("times", fault.times());
		fields.put("partnerOrderId", fault.partnerOrderId());
		fields.put("tid", fault.tid());
		return fields;
	}

}
