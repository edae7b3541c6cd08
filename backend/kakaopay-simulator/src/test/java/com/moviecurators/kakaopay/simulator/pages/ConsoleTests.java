package com.moviecurators.kakaopay.simulator.pages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.simulator.KakaoPaySimulator;
import com.moviecurators.kakaopay.simulator.Merchant;
import com.moviecurators.kakaopay.simulator.Merchant.Answer;
import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.wire.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The console page. */
class ConsoleTests {

	private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

	@AutoClose
	private static final KakaoPaySimulator simulator = KakaoPaySimulator.start(0);

	private static final Merchant merchant = new Merchant(simulator.baseUrl());

	static Stream<String> files() {
		return Stream.concat(Stream.of("/simulator/console"),
				ConsolePages.ASSETS.stream().map((name) -> "/simulator/console/" + name));
	}

	@ParameterizedTest
	@MethodSource("files")
	void servesItsFilesUnderAStrictPolicy(String path) throws Exception {
		Answer answer = merchant.get(path);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.raw().body()).isNotBlank();
		assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'")
			.contains("script-src 'self'", "frame-ancestors 'none'")
			.doesNotContain("unsafe", "http", "*");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("files")
	void loadsNothingFromElsewhereAndRunsNothingInline(String path) throws Exception {
		String text = merchant.get(path).raw().body().replace("http://www.w3.org/2000/svg", "");
		assertThat(text).doesNotContain("http://", "https://", "innerHTML", "eval(", " style=\"", "<style")
			.doesNotContainPattern("<script(?![^>]* src=)")
			.doesNotContainPattern("[\"'(]//\\w")
			.doesNotContainPattern("<[^>]* on\\w+=\"");
	}

	@Test
	void servesEveryFileThatItAsksFor() throws Exception {
		Set<String> wanted = found("/simulator/console/([a-z.-]+\\.(?:js|css))|from '\\./([a-z]+\\.js)'");
		wanted.addAll(Set.of("texts.ko.json", "texts.en.json"));
		assertThat(wanted).containsExactlyInAnyOrderElementsOf(ConsolePages.ASSETS);
	}

	@ParameterizedTest
	@CsvSource({ "console.css,text/css", "console.js,text/javascript", "texts.ko.json,application/json" })
	void namesTheTypesOfItsFiles(String name, String type) throws Exception {
		assertThat(merchant.get("/simulator/console/" + name).header("Content-Type")).startsWith(type);
	}

	@ParameterizedTest
	@CsvSource({ "/simulator/console/none.js", "/simulator/console/console.html",
			"/simulator/console/..%2Fpages%2Fopen.js", "/simulator/console/" })
	void servesNothingElse(String path) throws Exception {
		Answer answer = merchant.get(path);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
	}

	@ParameterizedTest
	@CsvSource({ "/", "/simulator", "/simulator/" })
	void redirectsBrowsersToTheConsole(String path) throws Exception {
		Answer browser = merchant.send("GET", path, "", "Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
		assertThat(browser.status()).isEqualTo(303);
		assertThat(browser.header("Location")).isEqualTo("/simulator/console");
	}

	@Test
	void servesTheIndexToOtherClients() throws Exception {
		assertThat(merchant.send("GET", "/simulator", "", "Accept", "*/*").at("/simulator").asString())
			.isEqualTo("KakaoPay");
		assertThat(merchant.get("/").at("/simulator").asString()).isEqualTo("KakaoPay");
		assertThat(merchant.control("POST", "/console", null).status()).isEqualTo(405);
	}

	@Test
	void hasTheSameTextsInBothLanguages() {
		Map<String, @Nullable Object> korean = texts("ko");
		Map<String, @Nullable Object> english = texts("en");
		assertThat(english.keySet()).isEqualTo(korean.keySet());
		korean.forEach((key, text) -> {
			assertThat(String.valueOf(text)).as(key).isNotBlank();
			assertThat(places(english.get(key))).as(key).isEqualTo(places(text));
		});
	}

	@Test
	void hasATextForEveryKeyThatItUses() {
		Set<String> used = found(
				"data-(?:text|label|placeholder)=\"([^\"]+)\"|\\bt\\('([^']+)'" + "|\\bfact\\('([^']+)'");
		found("\\{ id: '([a-z-]+)'").forEach((preset) -> {
			used.add("preset." + preset);
			used.add("preset." + preset + ".what");
		});
		Stream.of(com.moviecurators.kakaopay.simulator.engine.PaymentStatus.values())
			.forEach((status) -> used.add("status." + status));
		assertThat(used).hasSizeGreaterThan(100);
		used.removeAll(texts("ko").keySet());
		assertThat(used).as("missing texts").isEmpty();
	}

	@Test
	void offersOnlyExistingChangesOfPaidPayments() throws Exception {
		Set<String> offered = found("press\\('([a-z-]+)'\\)");
		assertThat(offered).hasSize(2);
		for (String change : offered) {
			assertThat(merchant.control("POST", "/payments/none/" + change, null).at("/detail").asString()).as(change)
				.startsWith("There is no payment");
		}
	}

	/** The journal names the steps, so the scripts put these keys together. */
	@Test
	void hasATextForEveryStep() {
		List<String> steps = List.of("step.open", "step.pay", "step.cancel", "step.fail", "step.expire",
				"step.leave-money-service", "console.cancel", "console.close-cancel-window");
		assertThat(texts("ko")).containsKeys(steps.toArray(String[]::new));
	}

	@Test
	void offersOnlyExistingFaults() {
		Set<String> offered = found("fault: '([^']+)'");
		offered.addAll(suggestedFaults());
		assertThat(offered).hasSizeGreaterThan(20)
			.allSatisfy((fault) -> assertThat(Fault.parse(fault).text()).isEqualTo(fault));
	}

	/** The scripts fill panels, whose titles are of level two. */
	@Test
	void skipsNoLevelOfHeadings() {
		assertThat(found("el\\('h(\\d)'")).containsExactly("3");
		int above = 0;
		Matcher headings = Pattern.compile("<h(\\d)").matcher(Template.read("console/console.html"));
		while (headings.find()) {
			int level = Integer.parseInt(headings.group(1));
			assertThat(level).as(headings.toString()).isLessThanOrEqualTo(above + 1);
			above = level;
		}
		assertThat(above).isPositive();
	}

	@Test
	void documentsItsTestIds() throws Exception {
		String readme = Files.readString(Path.of("README.md"));
		Set<String> ids = found("data-testid=\"([^\"$]+)\"|testid: '([a-z0-9-]+)'");
		assertThat(ids).hasSizeGreaterThan(50);
		ids.removeIf((id) -> readme.contains("`" + id + "`"));
		assertThat(ids).as("test ids that README.md does not name").isEmpty();
	}

	private static Set<String> suggestedFaults() {
		String list = Template.read("console/presets.js");
		list = list.substring(list.indexOf("words = ["), list.indexOf("];", list.indexOf("words = [")));
		return Pattern.compile("'([^']+)'")
			.matcher(list)
			.results()
			.map((result) -> result.group(1))
			.collect(Collectors.toSet());
	}

	private static Set<String> found(String pattern) {
		Set<String> found = new TreeSet<>();
		Stream.concat(Stream.of("console.html"), ConsolePages.ASSETS.stream()).forEach((name) -> {
			Matcher matcher = Pattern.compile(pattern).matcher(Template.read("console/" + name));
			while (matcher.find()) {
				for (int i = 1; i <= matcher.groupCount(); i++) {
					if (matcher.group(i) != null) {
						found.add(matcher.group(i));
					}
				}
			}
		});
		return found;
	}

	private static Map<String, @Nullable Object> texts(String language) {
		return Json.object(Template.read("console/texts." + language + ".json")).orElseThrow();
	}

	private static Set<String> places(@Nullable Object text) {
		return PLACE.matcher(String.valueOf(text))
			.results()
			.map((result) -> result.group())
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
