package com.moviecurators.benchmarks.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.moviecurators.benchmarks.process.Command;
import com.moviecurators.benchmarks.process.Folders;

/** The options of the JVM that a tree gives to every start of its application. */
public final class ShippedOptions {

	private static final String FILE = "premium/src/run/jvm.options";

	private ShippedOptions() {
	}

	/** Returns those of this tree. */
	public static List<String> ofThisTree() {
		Path file = Folders.backend().resolve(FILE);
		try {
			return Files.exists(file) ? options(Files.readString(file)) : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns those of a commit; none if it ships none. */
	public static List<String> ofCommit(String commit) {
		String path = "backend/" + FILE;
		String found = Command.run(Folders.backend(), List.of("git", "ls-tree", "--full-tree", commit, path));
		return found.isBlank() ? List.of()
				: options(Command.run(Folders.backend(), List.of("git", "show", commit + ":" + path)));
	}

	private static List<String> options(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty() && !line.startsWith("#")).toList();
	}

}
