package com.moviecurators.premium.problem;

import java.util.stream.Collectors;

import com.moviecurators.premium.spa.ErrorPages;
import io.swagger.v3.oas.annotations.Hidden;
import lombok.RequiredArgsConstructor;

import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.HtmlUtils;

/**
 * Serves the page of each problem type: its {@code type} is an address that can be
 * opened.
 */
@RestController
@RequestMapping("/problems")
@RequiredArgsConstructor
@Hidden
class ProblemTypeController {

	private static final String PAGE = """
			<!doctype html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<meta name="color-scheme" content="light dark">
			<title>%1$s · MovieCurators</title>
			<link rel="stylesheet" href="/error-page.css">
			</head>
			<body>
			<main>
			<h1>%1$s</h1>
			%2$s
			</main>
			</body>
			</html>
			""";

	private final ProblemTypes types;

	@GetMapping
	ResponseEntity<String> list() {
		return page("Problem types",
				this.types.all()
					.stream()
					.map((type) -> "<li><a href=\"/problems/%s\"><code>%1$s</code></a> · %d · %s</li>"
						.formatted(type.code(), type.status(), escaped(type.title())))
					.collect(
							Collectors.joining("\n",
									"<p>Every refusal of this API is a problem document (RFC 9457). "
											+ "Its <code>type</code> is the address of one of these.</p>\n<ul>\n",
									"\n</ul>")));
	}

	@GetMapping("/{code}")
	ResponseEntity<String> one(@PathVariable String code) throws NoResourceFoundException {
		ProblemType type = this.types.find(code)
			.orElseThrow(() -> new NoResourceFoundException(HttpMethod.GET, "/problems", code));
		return page(type.title(), """
				<p><code>%s</code> · HTTP %d</p>
				<p>%s</p>
				<h2>What to do</h2>
				<p>%s</p>
				<p><a href="/problems">All problem types</a></p>""".formatted(type.code(), type.status(),
				escaped(type.meaning()), escaped(type.remedy())));
	}

	private static ResponseEntity<String> page(String title, String content) {
		return ResponseEntity.ok().contentType(ErrorPages.MEDIA_TYPE).body(PAGE.formatted(escaped(title), content));
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text);
	}

}
