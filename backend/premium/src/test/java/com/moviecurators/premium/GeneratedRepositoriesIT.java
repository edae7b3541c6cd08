package com.moviecurators.premium;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.persistence.LockModeType;
import org.junit.jupiter.api.Test;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.QueryHints;

import static org.assertj.core.api.Assertions.assertThat;

/** The repositories that Spring AOT wrote do what the interfaces say. */
class GeneratedRepositoriesIT {

	private static final Path SOURCES = Path.of("target/spring-aot/sources");

	private static final String SUFFIX = "Impl__AotRepository.java";

	@Test
	void locksHintsAndUpdatesAreKept() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			List<Path> repositories = files.filter((file) -> file.toString().endsWith(SUFFIX)).toList();
			assertThat(repositories).hasSizeGreaterThan(9).allSatisfy(GeneratedRepositoriesIT::isAsDeclared);
		}
	}

	/**
	 * A query derived from {@code StartingWith} or the like takes % and _ as wildcards.
	 */
	@Test
	void nothingIsLookedForUnescaped() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			assertThat(files.filter((file) -> file.toString().endsWith(SUFFIX)))
				.allSatisfy((file) -> assertThat(Files.readString(file)).doesNotContain("%%"));
		}
	}

	private static void isAsDeclared(Path file) throws IOException, ClassNotFoundException {
		String source = Files.readString(file);
		String name = SOURCES.relativize(file).toString().replace(SUFFIX, "").replace('/', '.');
		Class<?> repository = Class.forName(name);
		assertThat(count(source, ".setLockMode(LockModeType." + LockModeType.PESSIMISTIC_WRITE + ")"))
			.isEqualTo(declared(repository, Lock.class));
		assertThat(count(source, ".setHint(")).isEqualTo(declared(repository, QueryHints.class));
		assertThat(count(source, ".executeUpdate()")).isEqualTo(declared(repository, Modifying.class));
	}

	private static long declared(Class<?> repository, Class<? extends Annotation> annotation) {
		return Arrays.stream(repository.getMethods())
			.filter((method) -> !method.isBridge() && method.isAnnotationPresent(annotation))
			.count();
	}

	private static int count(String text, String part) {
		return text.split(Pattern.quote(part), -1).length - 1;
	}

}
