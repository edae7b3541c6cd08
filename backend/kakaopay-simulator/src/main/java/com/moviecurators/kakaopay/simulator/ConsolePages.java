package com.moviecurators.kakaopay.simulator;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The console: a page, its styles, its scripts and its texts. */
final class ConsolePages {

	static final String PATH = ControlApi.PATH + "/console";

	/** All that the page loads. */
	static final List<String> ASSETS = List.of("console.css", "desk.css", "console.js", "api.js", "books.js",
			"calls.js", "clock.js", "dom.js", "faults.js", "payment.js", "presets.js", "texts.js", "wire.js",
			"texts.ko.json", "texts.en.json");

	private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
			+ "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private final Reply page = guarded(Reply.html(200, Template.read("console/console.html")));

	private final Map<String, Reply> assets = new LinkedHashMap<>();

	ConsolePages() {
		ASSETS.forEach(
				(name) -> this.assets.put(name, guarded(Reply.text(type(name), Template.read("console/" + name)))));
	}

	static Reply redirect() {
		return Reply.seeOther(URI.create(PATH));
	}

	Reply page() {
		return this.page;
	}

	Reply asset(String name) {
		Reply asset = this.assets.get(name);
		return (asset != null) ? asset : Reply.problem(404, "Not found", "The console has no " + name + ".");
	}

	private static Reply guarded(Reply reply) {
		return reply.with("Content-Security-Policy", POLICY)
			.with("X-Content-Type-Options", "nosniff")
			.with("Referrer-Policy", "no-referrer");
	}

	private static String type(String name) {
		return switch (name.substring(name.lastIndexOf('.'))) {
			case ".css" -> "text/css";
			case ".js" -> "text/javascript";
			default -> "application/json";
		};
	}

}
