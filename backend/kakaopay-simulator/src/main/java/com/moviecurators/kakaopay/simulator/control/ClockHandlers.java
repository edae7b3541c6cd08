package com.moviecurators.kakaopay.simulator.control;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.engine.clock.KoreanTime;
import com.moviecurators.kakaopay.simulator.engine.clock.MovableClock;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;

/** The merchant's clock. */
final class ClockHandlers {

	List<Route> routes() {
		return List.of(
				Route.get("/clock", (request) -> SimulatorResponse.json(200, fields(request.merchant().clock()))),
				Route.post("/clock", (request) -> advance(request.merchant().clock(), request.body("advance"))));
	}

	static Map<String, Object> fields(MovableClock clock) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("now", clock.instant().toString());
		fields.put("koreanTime", KoreanTime.text(clock.instant()));
		fields.put("ahead", clock.offset().toString());
		fields.put("standing", clock.isStanding());
		return fields;
	}

	private static SimulatorResponse advance(MovableClock clock, BodyFields body) {
		try {
			clock.advance(Duration.parse(body.text("advance")));
		}
		catch (DateTimeException | ArithmeticException | IllegalArgumentException ex) {
			throw new InvalidInput("The field 'advance' must be a positive ISO 8601 duration of a hundred years "
					+ "at most, for instance PT16M.");
		}
		return SimulatorResponse.json(200, fields(clock));
	}

}
