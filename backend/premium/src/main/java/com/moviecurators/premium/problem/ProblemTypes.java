package com.moviecurators.premium.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** All problem types of this service, by code. */
@Component
public class ProblemTypes {

	private final SortedMap<String, ProblemType> types = read();

	/** All types, by code in alphabetical order. */
	public Collection<ProblemType> all() {
		return this.types.values();
	}

	Optional<ProblemType> find(String code) {
		return Optional.ofNullable(this.types.get(code));
	}

	private static SortedMap<String, ProblemType> read() {
		SortedMap<String, ProblemType> types = new TreeMap<>();
		properties().forEach((code, text) -> types.put((String) code, ProblemType.of((String) code, (String) text)));
		return Collections.unmodifiableSortedMap(types);
	}

	private static Properties properties() {
		try {
			return PropertiesLoaderUtils
				.loadProperties(new ClassPathResource("problem-types.properties", ProblemTypes.class));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
