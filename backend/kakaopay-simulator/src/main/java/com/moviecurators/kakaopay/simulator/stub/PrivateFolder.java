package com.moviecurators.kakaopay.simulator.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders of this process alone. A shared one would hand saved stubs to the next
 * simulator.
 */
final class PrivateFolder {

	private static final Path PARENT = parent();

	private PrivateFolder() {
	}

	/** Makes an empty folder, which its owner alone can read. */
	static Path create() {
		try {
			return Files.createTempDirectory(PARENT, "stubs-");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Deletes a folder and all in it. */
	static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			for (Path each : deepestFirst(folder)) {
				Files.deleteIfExists(each);
			}
		}
	}

	private static List<Path> deepestFirst(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.sorted(Comparator.reverseOrder()).toList();
		}
	}

	private static Path parent() {
		try {
			Path parent = Files.createTempDirectory("kakaopay-simulator-");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteQuietly(parent)));
			return parent;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void deleteQuietly(Path folder) {
		try {
			delete(folder);
		}
		catch (IOException ex) {
			// Nobody is left to tell; the system empties its temporary folder.
		}
	}

}
