package com.moviecurators.benchmarks.report;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns the Markdown of a report into an HTML page with its plots. */
final class Page {

	private static final List<Extension> TABLES = List.of(TablesExtension.create());

	private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).build();

	private static final String PAGE = """
			<!doctype html><meta charset="utf-8"><title>Benchmark</title>
			<style>body{font:14px sans-serif;margin:2em} table{border-collapse:collapse;margin-bottom:1.5em}
			th,td{padding:.2em .6em;border-bottom:1px solid #ddd;text-align:left;white-space:nowrap}
			[align=right]{text-align:right} th{vertical-align:bottom;white-space:normal} strong{color:#b3261e}
			img{display:block;margin-top:2em;max-width:100%%}</style>
			%s
			<img src="cpu.svg" alt="CPU"><img src="p99.svg" alt="p99"><img src="rate.svg" alt="Rate">
			""";

	private Page() {
	}

	static String of(String markdown) {
		return PAGE.formatted(RENDERER.render(PARSER.parse(markdown)));
	}

}
