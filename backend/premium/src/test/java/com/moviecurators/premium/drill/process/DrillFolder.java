package com.moviecurators.premium.drill.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/** Folders of drills below the module's build folder. */
public final class DrillFolder {

	private static final Path MODULE = Path.of("").toAbsolutePath();

	private DrillFolder() {
	}

	/** Returns the folder and creates it if it is missing. */
	public static Path of(String name) {
		try {
			return Files.createDirectories(MODULE.resolve("target/drills").resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the folder of that version and deletes those of other versions. */
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

	/** Returns the log of that name and deletes that of an earlier run. */
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

	/** Returns a file that the build of that module made. */
	static Path built(String module, String file) {
		Path path = MODULE.resolveSibling(module).resolve("target").resolve(file);
		if (!Files.exists(path)) {
			throw new IllegalStateException(path + " is missing: run 'mvn package' first");
		}
		return path;
	}

}
