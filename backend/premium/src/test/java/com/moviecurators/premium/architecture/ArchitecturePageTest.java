package com.moviecurators.premium.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of the architecture leads to files that are there. */
class ArchitecturePageTest {

	/** A path, or the file of a Java type. */
	private static final Pattern NAMED = Pattern.compile("`((?!package/)\\w[\\w.-]*(?:/[\\w.*-]+)+|[A-Z]\\w+\\.java)`");

	private static final Path MAIN = Path.of("src/main/java/com/moviecurators/premium");

	private static final List<Path> ROOTS = List.of(Path.of("../.."), MAIN, MAIN.resolve("payment"),
			Path.of("../kakaopay-spring-boot-starter/src/main/java/com/moviecurators/kakaopay"));

	@Test
	void namesNoFileThatIsNotThere() throws IOException {
		String page = Files.readString(Path.of("../docs/architecture.md"));
		List<String> named = NAMED.matcher(page).results().map((path) -> path.group(1)).toList();
		assertThat(named).hasSizeGreaterThan(100).allMatch(ArchitecturePageTest::isThere);
	}

	private static boolean isThere(String named) {
		String path = named.replace("*", "");
		return ROOTS.stream()
			.anyMatch((root) -> Files.exists(root.resolve(path)) || Files.exists(root.resolve(path + ".java")));
	}

}
