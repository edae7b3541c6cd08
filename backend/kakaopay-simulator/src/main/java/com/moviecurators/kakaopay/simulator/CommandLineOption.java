package com.moviecurators.kakaopay.simulator;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** An option of the command line and its change of the settings. */
enum CommandLineOption {

	PORT("--port", (settings, value) -> settings.withPort((int) number("--port", value, 65_535))),
	PUBLIC_URL("--public-url", (settings, value) -> settings.withPublicUrl(url(value))),
	STUBS("--stubs", (settings, value) -> settings.withStubs(folder(value))),
	SECRET_KEY("--secret-key", SimulatorSettings::withSecretKey), CID("--cid", CommandLineOption::withCid),
	DOMAIN("--domain", CommandLineOption::withDomain),
	MAX_AMOUNT("--max-amount",
			(settings, value) -> settings.withMaximumAmount(number("--max-amount", value, Integer.MAX_VALUE))),
	SEED("--seed", (settings, value) -> settings.withSeed(number("--seed", value, Long.MAX_VALUE)));

	private final String name;

	private final BiFunction<SimulatorSettings, String, SimulatorSettings> change;

	CommandLineOption(String name, BiFunction<SimulatorSettings, String, SimulatorSettings> change) {
		this.name = name;
		this.change = change;
	}

	static Optional<CommandLineOption> named(String name) {
		return Arrays.stream(values()).filter((option) -> option.name.equals(name)).findFirst();
	}

	SimulatorSettings apply(SimulatorSettings settings, String value) {
		return this.change.apply(settings, value);
	}

	private static SimulatorSettings withCid(SimulatorSettings settings, String value) {
		String[] parts = value.split(":", 2);
		try {
			return settings.withCid(parts[0], (parts.length > 1) ? parts[1] : null);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidOption(String.valueOf(ex.getMessage()));
		}
	}

	private static SimulatorSettings withDomain(SimulatorSettings settings, String value) {
		List<String> origins = new ArrayList<>(settings.engine().registeredOrigins());
		origins.add(value);
		return settings.withRegisteredOrigins(origins);
	}

	private static long number(String option, String value, long limit) {
		if (value.matches("\\d{1,18}") && Long.parseLong(value) <= limit) {
			return Long.parseLong(value);
		}
		throw new InvalidOption(
				"The option " + option + " takes a whole number from 0 to " + limit + ", not '" + value + "'.");
	}

	private static Path folder(String value) {
		if (!Files.isDirectory(Path.of(value))) {
			throw new InvalidOption("There is no folder " + value + ".");
		}
		return Path.of(value);
	}

	private static URI url(String value) {
		if (!value.matches("https?://[^/\\s]+/?")) {
			throw new InvalidOption(
					"The option --public-url takes a http or https address without a path and without blanks, not '"
							+ value + "'.");
		}
		return URI.create(value.replaceAll("/$", ""));
	}

}
