package com.moviecurators.kakaopay.simulator.control;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.clock.KoreanTime;
import com.moviecurators.kakaopay.simulator.engine.clock.MovableClock;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;

/** The simulator's clock. */
final class ClockHandlers {

	private final MovableClock clock;

	ClockHandlers(MovableClock clock) {
		this.clock = clock;
	}

	List<Route> routes() {
		return List.of(Route.get("/clock", (request) -> SimulatorResponse.json(200, fields())),
				Route.post("/clock", (request) -> advance(request.body("advance"))));
	}

	Map<String, Object> fields() {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("now", this.clock.instant().toString());
		fields.put("koreanTime", KoreanTime.text(this.clock.instant()));
		fields.put("ahead", this.clock.offset().toString());
		return fields;
	}

	private SimulatorResponse advance(BodyFields body) {
		try {
			this.clock.advance(Duration.parse(body.text("advance")));
		}
		catch (DateTimeException | ArithmeticException | IllegalArgumentException ex) {
			throw new InvalidInput("The field 'advance' must be a positive ISO 8601 duration of a hundred years "
					+ "at most, for instance PT16M.");
		}
		return SimulatorResponse.json(200, fields());
	}

}
