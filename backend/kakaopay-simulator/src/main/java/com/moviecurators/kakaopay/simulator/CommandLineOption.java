package com.moviecurators.kakaopay.simulator;

import java.io.File;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import com.moviecurators.kakaopay.simulator.engine.clock.KoreanTime;
import com.moviecurators.kakaopay.simulator.engine.order.PaymentMethod;

/** An option of the command line and its change of the settings. */
enum CommandLineOption {

	PORT("--port", (settings, value) -> settings.withPort((int) number("--port", value, 0, 65_535))),
	BIND("--bind", (settings, value) -> settings.withBind(address(value))),
	ALLOW_HOST("--allow-host", (settings, value) -> settings.withAllowedHost(host(value))),
	PUBLIC_URL("--public-url", (settings, value) -> settings.withPublicUrl(url(value))),
	STUBS("--stubs", (settings, value) -> settings.withStubs(folder(value))),
	SECRET_KEY("--secret-key", SimulatorSettings::withSecretKey), CID("--cid", CommandLineOption::withCid),
	DOMAIN("--domain", CommandLineOption::withDomain),
	MAX_AMOUNT("--max-amount",
			(settings, value) -> settings.withMaximumAmount(number("--max-amount", value, 0, Integer.MAX_VALUE))),
	MAX_PAYMENTS("--max-payments",
			(settings, value) -> settings
				.withMaximumPayments((int) number("--max-payments", value, 1, Integer.MAX_VALUE))),
	CANCEL_WINDOW("--cancel-window", CommandLineOption::withCancelWindow),
	SEED("--seed", (settings, value) -> settings.withSeed(number("--seed", value, 0, Long.MAX_VALUE))),
	START_TIME("--start-time", (settings, value) -> settings.withStartTime(time("--start-time", value))),
	FIXED_TIME("--fixed-time", (settings, value) -> settings.withFixedTime(time("--fixed-time", value))),
	WIREMOCK_ADMIN("--wiremock-admin", SimulatorSettings::withWireMockAdmin);

	private final String name;

	private final BiFunction<SimulatorSettings, String, SimulatorSettings> change;

	private final boolean needsValue;

	CommandLineOption(String name, BiFunction<SimulatorSettings, String, SimulatorSettings> change) {
		this.name = name;
		this.change = change;
		this.needsValue = true;
	}

	CommandLineOption(String name, UnaryOperator<SimulatorSettings> change) {
		this.name = name;
		this.change = (settings, value) -> change.apply(settings);
		this.needsValue = false;
	}

	static Optional<CommandLineOption> named(String name) {
		return Arrays.stream(values()).filter((option) -> option.name.equals(name)).findFirst();
	}

	boolean needsValue() {
		return this.needsValue;
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

	private static SimulatorSettings withCancelWindow(SimulatorSettings settings, String value) {
		String[] parts = value.split("=", 2);
		try {
			PaymentMethod method = PaymentMethod.named(parts[0]).orElseThrow(IllegalArgumentException::new);
			return settings.withCancelWindow(method, Period.parse((parts.length > 1) ? parts[1] : ""));
		}
		catch (IllegalArgumentException | DateTimeParseException ex) {
			throw new InvalidOption("The option --cancel-window takes CARD or MONEY and a period of a hundred years at "
					+ "most, such as CARD=P1Y, not '" + value + "'.");
		}
	}

	private static SimulatorSettings withDomain(SimulatorSettings settings, String value) {
		List<String> origins = new ArrayList<>(settings.engine().registeredOrigins());
		origins.add(value);
		return settings.withRegisteredOrigins(origins);
	}

	private static long number(String option, String value, long from, long to) {
		if (value.matches("\\d{1,18}") && Long.parseLong(value) >= from && Long.parseLong(value) <= to) {
			return Long.parseLong(value);
		}
		throw new InvalidOption(
				"The option " + option + " takes a whole number from " + from + " to " + to + ", not '" + value + "'.");
	}

	private static Instant time(String option, String value) {
		try {
			TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(value, OffsetDateTime::from,
					LocalDateTime::from);
			return (time instanceof OffsetDateTime withOffset) ? withOffset.toInstant()
					: KoreanTime.instant((LocalDateTime) time);
		}
		catch (DateTimeParseException ex) {
			throw new InvalidOption("The option " + option + " takes a Korean time such as 2026-11-22T15:04:05, "
					+ "or one with an offset, not '" + value + "'.");
		}
	}

	private static Path folder(String value) {
		File folder = new File(value);
		if (!folder.isDirectory()) {
			throw new InvalidOption("There is no folder " + value + ".");
		}
		return folder.toPath();
	}

	private static String address(String value) {
		try {
			InetAddress.getByName(value.isBlank() ? "?" : value);
			return value;
		}
		catch (UnknownHostException ex) {
			throw new InvalidOption(
					"The option --bind takes an address of this machine, or 0.0.0.0 for all, not '" + value + "'.");
		}
	}

	private static String host(String value) {
		if (!value.matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:]+]")) {
			throw new InvalidOption("The option --allow-host takes a host name without a port, not '" + value + "'.");
		}
		return value;
	}

	private static URI url(String value) {
		try {
			return PublicUrl.of(value);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidOption("The option --public-url takes " + PublicUrl.RULE + ", not '" + value + "'.");
		}
	}

}
