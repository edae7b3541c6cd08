package com.moviecurators.premium.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the catalogue of problem types with the problems that the sources create. */
class ProblemTypesTest {

	private static final Pattern CREATED = Pattern
		.compile("(?:Problems\\.of|problem|conflict|passwordRefused)\\((?:HttpStatus\\.\\w+|ex)?,?\\s*\"([a-z-]+)\"");

	private static final Pattern DOCUMENTED = Pattern.compile("codes = (\\{[^}]+}|\"[a-z-]+\")");

	private static final Pattern CODE = Pattern.compile("\"([a-z-]+)\"");

	private final SortedSet<String> catalogue = new ProblemTypes().all()
		.stream()
		.map(ProblemType::code)
		.collect(Collectors.toCollection(TreeSet::new));

	@Test
	void hasEachTypeThatIsCreatedAndNoOther() {
		assertThat(codes(CREATED)).isEqualTo(this.catalogue);
	}

	@Test
	void hasEachTypeThatIsDocumented() {
		assertThat(this.catalogue).containsAll(codes(DOCUMENTED));
	}

	private static SortedSet<String> codes(Pattern pattern) {
		return sources().flatMap((source) -> pattern.matcher(source).results())
			.map(MatchResult::group)
			.flatMap((text) -> CODE.matcher(text).results())
			.map((code) -> code.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> sources() {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.map(ProblemTypesTest::read)
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
