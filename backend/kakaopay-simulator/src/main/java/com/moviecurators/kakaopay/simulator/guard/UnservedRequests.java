package com.moviecurators.kakaopay.simulator.guard;

import com.moviecurators.kakaopay.simulator.wire.SimulatorRequest;
import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;

/** Answers requests that do not reach WireMock. */
public interface UnservedRequests {

	/**
	 * Answers a request that cannot be read.
	 * @param status the HTTP status, unless the called API has one of its own
	 */
	SimulatorResponse malformed(SimulatorRequest request, int status, String reason);

	/** Answers a request for an address that does not exist. */
	SimulatorResponse unknownAddress(SimulatorRequest request);

}
