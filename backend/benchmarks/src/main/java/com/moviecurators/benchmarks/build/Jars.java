package com.moviecurators.benchmarks.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import com.moviecurators.benchmarks.process.Command;
import com.moviecurators.benchmarks.process.Folders;

/** Builds the packaged application. */
public final class Jars {

	private static final String JAR = "premium/target/premium.jar";

	private Jars() {
	}

	/** Builds this tree as it is. */
	public static Path ofThisTree() {
		return copy(build(Folders.backend()), "this-tree.jar");
	}

	/** Builds a commit, unless that was done before. */
	public static Path ofCommit(String commit) {
		String sha = Command.run(Folders.backend(), List.of("git", "rev-parse", "--verify", commit + "^{commit}"))
			.strip();
		Path cached = Folders.of("jars").resolve(sha + ".jar");
		if (Files.exists(cached)) {
			return cached;
		}
		Path tree = Folders.of("commits").resolve(sha);
		Command.run(Folders.backend(), List.of("git", "worktree", "add", "--force", "--detach", tree.toString(), sha));
		try {
			return copy(build(tree.resolve("backend")), sha + ".jar");
		}
		finally {
			Command.run(Folders.backend(), List.of("git", "worktree", "remove", "--force", tree.toString()));
		}
	}

	private static Path build(Path backend) {
		Command.run(backend, List.of("mvn", "-B", "-q", "-f", backend.toString(), "package", "-DskipTests", "-P!sbom",
				"-Dspring-javaformat.validate.skip=true", "-pl", "premium", "-am"));
		return backend.resolve(JAR);
	}

	private static Path copy(Path jar, String name) {
		try {
			return Files.copy(jar, Folders.of("jars").resolve(name), StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
