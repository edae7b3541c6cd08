package com.moviecurators.kakaopay.simulator.control;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.moviecurators.kakaopay.simulator.state.MerchantState;
import com.moviecurators.kakaopay.simulator.wire.SimulatorRequest;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;

/**
 * A method and a path of the control API, and their handler.
 *
 * @param path a regular expression whose groups are the variable segments
 */
record Route(String method, Pattern path, Function<ControlRequest, SimulatorResponse> handler) {

	static Route get(String path, Function<ControlRequest, SimulatorResponse> handler) {
		return new Route("GET", Pattern.compile(ControlApi.PATH + path), handler);
	}

	static Route post(String path, Function<ControlRequest, SimulatorResponse> handler) {
		return new Route("POST", Pattern.compile(ControlApi.PATH + path), handler);
	}

	static Route delete(String path, Function<ControlRequest, SimulatorResponse> handler) {
		return new Route("DELETE", Pattern.compile(ControlApi.PATH + path), handler);
	}

	/** Whether it handles the method. Every GET handles HEAD as well. */
	boolean takes(String requested) {
		return this.method.equals(requested) || (this.method.equals("GET") && requested.equals("HEAD"));
	}

	/** The methods as the Allow header lists them. */
	String methods() {
		return this.method.equals("GET") ? "GET, HEAD" : this.method;
	}

	boolean matches(String requested) {
		return this.path.matcher(requested).matches();
	}

	SimulatorResponse answer(SimulatorRequest request, MerchantState merchant) {
		Matcher matcher = this.path.matcher(request.path());
		matcher.matches();
		return this.handler.apply(new ControlRequest(request, matcher, merchant));
	}

}
