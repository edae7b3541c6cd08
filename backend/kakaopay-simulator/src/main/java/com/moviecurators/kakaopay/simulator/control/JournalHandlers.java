package com.moviecurators.kakaopay.simulator.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.journal.CallJournal;
import com.moviecurators.kakaopay.simulator.state.MerchantState;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;

/** The journal, and the polling for changes. */
final class JournalHandlers {

	private final SimulatorState state;

	JournalHandlers(SimulatorState state) {
		this.state = state;
	}

	List<Route> routes() {
		return List.of(
				Route.get("/calls", (request) -> calls(request.merchant(), request.query("after", "order", "limit"))),
				Route.get("/changes", (request) -> changes(request.merchant(), request.query("since"))));
	}

	private static SimulatorResponse calls(MerchantState merchant, QueryParameters query) {
		return SimulatorResponse.json(200,
				merchant.journal()
					.entries(query.integer("after", 0, Long.MAX_VALUE, 0), query.text("order").orElse(null),
							(int) query.integer("limit", 1, CallJournal.CAPACITY, CallJournal.CAPACITY)));
	}

	private SimulatorResponse changes(MerchantState merchant, QueryParameters query) {
		long revision = merchant.revision();
		Map<String, Object> changes = new LinkedHashMap<>();
		changes.put("revision", revision);
		changes.put("changed", query.integer("since", 0, Long.MAX_VALUE, 0) != revision);
		changes.put("payments", merchant.engine().paymentCount());
		changes.put("oldest_call", merchant.journal().oldest());
		changes.put("newest_call", merchant.journal().newest());
		changes.put("clock", ClockHandlers.fields(merchant.clock()));
		changes.put("newest_merchant", this.state.newestMerchant());
		return SimulatorResponse.json(200, changes);
	}

}
