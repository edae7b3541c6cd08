package com.moviecurators.kakaopay.simulator.engine;

import tools.jackson.databind.json.JsonMapper;

/** Violates the rule that the engine is plain Java. */
public final class LibraryUser {

	String json(Object value) {
		return JsonMapper.builder().build().writeValueAsString(value);
	}

}
