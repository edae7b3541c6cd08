package com.moviecurators.premium.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/** Where drills keep what they make: below the module's build folder. */
final class DrillFolder {

	private static final Path MODULE = Path.of("").toAbsolutePath();

	private DrillFolder() {
	}

	/** A folder for that, made if it is new. */
	static Path of(String name) {
		try {
			return Files.createDirectories(MODULE.resolve("target/drills").resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A folder for that version of something; those of other versions go. */
	static Path only(String name, String version) {
		try (Stream<Path> versions = Files.list(of(name))) {
			for (Path other : versions.filter((path) -> !path.endsWith(version)).toList()) {
				FileSystemUtils.deleteRecursively(other);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return of(name + "/" + version);
	}

	/** An empty log of that name; what an earlier run said is gone. */
	static Path log(String name) {
		try {
			Path log = of("logs").resolve(name + ".log");
			Files.deleteIfExists(log);
			return log;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What the build of that module made. */
	static Path built(String module, String file) {
		Path path = MODULE.resolveSibling(module).resolve("target").resolve(file);
		if (!Files.exists(path)) {
			throw new IllegalStateException(path + " is missing: run 'mvn package' first");
		}
		return path;
	}

}
