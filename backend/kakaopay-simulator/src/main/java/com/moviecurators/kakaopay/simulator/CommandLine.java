package com.moviecurators.kakaopay.simulator;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;

import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.common.InvalidInputException;
import com.github.tomakehurst.wiremock.standalone.MappingFileException;
import com.moviecurators.kakaopay.simulator.pages.ConsolePages;

/** The simulator's command line. */
final class CommandLine {

	/** The result of {@link #run} while the simulator keeps running. */
	static final int RUNNING = -1;

	static final int DEFAULT_PORT = 8090;

	private static final String HELP = """
			KakaoPay simulator

			  java -jar kakaopay-simulator.jar [options]

			  --port <number>          port to listen on, 0 for any free one (default 8090)
			  --bind <address>         address to listen on, 0.0.0.0 for all (default 127.0.0.1)
			  --allow-host <name>      one more name under which it is called, for instance that of a
			                           container; may be repeated
			  --public-url <url>       where browsers reach it, if not http://localhost:<port>
			  --stubs <folder>         plain WireMock stubs to serve beside it; they win over it
			  --secret-key <key>       the only secret key to accept (default: any of 40 letters and digits)
			  --cid <cid>[:<secret>]   one more CID beside TC0ONETIME, with its cid_secret; may be repeated
			  --domain <origin>        a registered site domain, https://*.example.com too; may be repeated
			                           (default: every domain is accepted)
			  --max-amount <won>       limit of one payment (default: none)
			  --max-payments <number>  payments to retain; a further one evicts the oldest final one
			                           (default 10000)
			  --cancel-window <method>=<period>
			                           how long payments can be cancelled, CARD=P30D for instance; may be
			                           repeated (default: CARD=P1Y and MONEY=P5Y)
			  --seed <number>          seed of all ids and tokens (default: another one each time)
			  --start-time <time>      time at which the clock starts, 2026-11-22T15:04:05 in Korea,
			                           or with an offset (default: now)
			  --fixed-time <time>      the same, but the clock stands still until it is moved
			  --wiremock-admin         serve WireMock's admin API under /__admin
			  --help                   this text

			Steer it under /simulator.
			""";

	private final PrintStream out;

	private final PrintStream err;

	CommandLine(PrintStream out, PrintStream err) {
		this.out = out;
		this.err = err;
	}

	/**
	 * Starts the simulator with the options.
	 * @return the exit code, or {@link #RUNNING}
	 */
	int run(String... args) {
		List<String> arguments = List.of(args);
		if (arguments.contains("--help") || arguments.contains("-h")) {
			this.out.print(HELP);
			return 0;
		}
		try {
			return start(settings(arguments));
		}
		catch (InvalidOption ex) {
			this.err.println(ex.getMessage() + " (--help lists the options.)");
			return 2;
		}
	}

	private int start(SimulatorSettings settings) {
		try {
			KakaoPaySimulator simulator = KakaoPaySimulator.start(settings);
			this.out.println("KakaoPay simulator is ready at " + simulator.baseUrl());
			this.out.println("  console      " + simulator.baseUrl() + ConsolePages.PATH);
			this.out.println("  control API  " + simulator.baseUrl() + "/simulator");
			if (settings.access().wireMockAdmin()) {
				this.out.println("  WireMock     " + simulator.baseUrl() + "/__admin/mappings");
			}
			this.out.println("  seed         " + simulator.seed());
			return RUNNING;
		}
		catch (FatalStartupException ex) {
			this.err.println("Port " + settings.port() + " is taken or not allowed on " + settings.access().bind()
					+ ". Choose another one with --port, or another address of this machine with --bind.");
			return 1;
		}
		catch (MappingFileException | InvalidInputException ex) {
			this.err.println("A stub cannot be read. " + String.valueOf(ex.getMessage()).replaceAll("\\s+", " "));
			return 1;
		}
	}

	private static SimulatorSettings settings(List<String> arguments) {
		SimulatorSettings settings = new SimulatorSettings().withPort(DEFAULT_PORT);
		Iterator<String> rest = arguments.iterator();
		while (rest.hasNext()) {
			String name = rest.next();
			CommandLineOption option = CommandLineOption.named(name)
				.orElseThrow(() -> new InvalidOption("There is no option " + name + "."));
			settings = option.apply(settings, option.needsValue() ? value(name, rest) : "");
		}
		return settings;
	}

	private static String value(String name, Iterator<String> rest) {
		if (!rest.hasNext()) {
			throw new InvalidOption("The option " + name + " needs a value.");
		}
		return rest.next();
	}

}
