package com.moviecurators.premium.drill.process;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.moviecurators.premium.support.RandomKeys;

/** The nodes' keys: two for each secret, of which one replaces the other. */
public final class Keys {

	private static final List<String> SECRETS = List.of("access-token-key", "order-handle-key", "pg-token-key");

	private final Map<Generation, List<String>> keys = new EnumMap<>(Generation.class);

	Keys() {
		for (Generation generation : Generation.values()) {
			this.keys.put(generation, Stream.generate(RandomKeys::next).limit(SECRETS.size()).toList());
		}
	}

	/** Returns the settings of a node that has these; it writes with the first. */
	public List<String> settings(Generation... generations) {
		return SECRETS.stream()
			.map((secret) -> "--premium.secrets." + secret + "="
					+ Arrays.stream(generations)
						.map((generation) -> this.keys.get(generation).get(SECRETS.indexOf(secret)))
						.collect(Collectors.joining(",")))
			.toList();
	}

	/** Old keys are replaced by new ones. */
	public enum Generation {

		OLD, NEW

	}

}
