package com.moviecurators.kakaopay.simulator.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.journal.CallJournal;
import com.moviecurators.kakaopay.simulator.state.SimulatorState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;

/** The journal, and the polling for changes. */
final class JournalHandlers {

	private final SimulatorState state;

	private final CallJournal journal;

	private final ClockHandlers clock;

	JournalHandlers(SimulatorState state, ClockHandlers clock) {
		this.state = state;
		this.journal = state.journal();
		this.clock = clock;
	}

	List<Route> routes() {
		return List.of(Route.get("/calls", (request) -> calls(request.query("after", "order", "limit"))),
				Route.get("/changes", (request) -> changes(request.query("since"))));
	}

	private SimulatorResponse calls(QueryParameters query) {
		return SimulatorResponse.json(200,
				this.journal.entries(query.integer("after", 0, Long.MAX_VALUE, 0), query.text("order").orElse(null),
						(int) query.integer("limit", 1, CallJournal.CAPACITY, CallJournal.CAPACITY)));
	}

	private SimulatorResponse changes(QueryParameters query) {
		long revision = this.state.revision();
		Map<String, Object> changes = new LinkedHashMap<>();
		changes.put("revision", revision);
		changes.put("changed", query.integer("since", 0, Long.MAX_VALUE, 0) != revision);
		changes.put("payments", this.state.engine().paymentCount());
		changes.put("oldest_call", this.journal.oldest());
		changes.put("newest_call", this.journal.newest());
		changes.put("clock", this.clock.fields());
		return SimulatorResponse.json(200, changes);
	}

}
