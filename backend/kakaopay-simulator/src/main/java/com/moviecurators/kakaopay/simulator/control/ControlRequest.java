package com.moviecurators.kakaopay.simulator.control;

import java.util.Map;
import java.util.regex.Matcher;

import com.moviecurators.kakaopay.simulator.state.MerchantState;
import com.moviecurators.kakaopay.simulator.wire.Json;
import com.moviecurators.kakaopay.simulator.wire.SimulatorRequest;
import com.moviecurators.kakaopay.simulator.wire.UrlEncoding;

/**
 * A request to the control API.
 *
 * @param path the match of the route, whose groups are the variable segments
 * @param merchant the merchant that it steers
 */
record ControlRequest(SimulatorRequest request, Matcher path, MerchantState merchant) {

	boolean acceptsHtml() {
		return this.request.acceptsHtml();
	}

	/** A variable segment of the path, decoded. */
	String segment(int number) {
		return UrlEncoding.decode(this.path.group(number).replace("+", "%2B"))
			.orElseThrow(() -> new InvalidInput("The order number in the address is not well encoded."));
	}

	/** The query, which may have these parameters only. */
	QueryParameters query(String... names) {
		return QueryParameters.of(this.request.query()).allowing(names);
	}

	/** The body, which may have these fields only. */
	BodyFields body(String... names) {
		String body = this.request.body();
		if (body == null) {
			throw new InvalidInput("The body must be encoded in UTF-8.");
		}
		if (body.isBlank()) {
			return new BodyFields(Map.of());
		}
		return new BodyFields(Json.object(body).orElseThrow(() -> new InvalidInput("The body must be a JSON object.")))
			.allowing(names);
	}

}
