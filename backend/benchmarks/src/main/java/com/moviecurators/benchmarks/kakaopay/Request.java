package com.moviecurators.benchmarks.kakaopay;

import com.moviecurators.benchmarks.wire.Json;

/**
 * A request to the stand-in.
 *
 * @param target path and query
 * @param body the JSON text
 */
record Request(String target, String body) {

	/** Returns the value of a text or number in the body; empty if it has none. */
	String field(String name) {
		return Json.field(this.body, name);
	}

}
