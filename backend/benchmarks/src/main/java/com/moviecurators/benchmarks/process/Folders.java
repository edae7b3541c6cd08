package com.moviecurators.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders below the module's build folder. */
public final class Folders {

	private static final Path MODULE = Path.of(System.getProperty("benchmarks.module", "")).toAbsolutePath();

	private Folders() {
	}

	/** Returns the folder and creates it if it is missing. */
	public static Path of(String name) {
		try {
			return Files.createDirectories(MODULE.resolve("target/benchmarks").resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the back end's folder. */
	public static Path backend() {
		return MODULE.getParent();
	}

	/** Writes a file of that name into the folder and returns it. */
	public static Path write(String folder, String name, String text) {
		try {
			return Files.writeString(of(folder).resolve(name), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Copies a resource of the module into the folder and returns the copy. */
	public static Path copy(String resource) {
		try (var in = Folders.class.getResourceAsStream("/" + resource)) {
			Path copy = of("resources").resolve(Path.of(resource).getFileName());
			Files.write(copy, in.readAllBytes());
			return copy;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
