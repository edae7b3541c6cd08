package com.moviecurators.kakaopay.simulator.pages;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.moviecurators.kakaopay.simulator.wire.SimulatorResponse;

/** Serves the console: its page, styles, scripts and texts. */
public final class ConsolePages {

	/** The address of the console. */
	public static final String PATH = "/simulator/console";

	/** The files that the page loads. */
	static final List<String> ASSETS = List.of("console.css", "panels.css", "console.js", "api.js", "payments.js",
			"merchants.js", "calls.js", "clock.js", "dom.js", "faults.js", "payment.js", "presets.js", "refunds.js",
			"texts.js", "wire.js", "texts.ko.json", "texts.en.json");

	private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
			+ "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private final SimulatorResponse page = guarded(SimulatorResponse.html(200, Template.read("console/console.html")));

	private final Map<String, SimulatorResponse> assets = new LinkedHashMap<>();

	/** Reads all files. */
	public ConsolePages() {
		ASSETS.forEach((name) -> this.assets.put(name,
				guarded(SimulatorResponse.text(type(name), Template.read("console/" + name)))));
	}

	/** Redirects to the console. */
	public static SimulatorResponse redirect() {
		return SimulatorResponse.seeOther(URI.create(PATH));
	}

	/** The page itself. */
	public SimulatorResponse page() {
		return this.page;
	}

	/** A file that the page loads, or a problem if there is no such file. */
	public SimulatorResponse asset(String name) {
		SimulatorResponse asset = this.assets.get(name);
		return (asset != null) ? asset
				: SimulatorResponse.problem(404, "Not found", "The console has no " + name + ".");
	}

	private static SimulatorResponse guarded(SimulatorResponse response) {
		return response.withHeader("Content-Security-Policy", POLICY)
			.withHeader("X-Content-Type-Options", "nosniff")
			.withHeader("Referrer-Policy", "no-referrer");
	}

	private static String type(String name) {
		return switch (name.substring(name.lastIndexOf('.'))) {
			case ".css" -> "text/css";
			case ".js" -> "text/javascript";
			default -> "application/json";
		};
	}

}
