package com.moviecurators.premium.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Runs the packaged application with {@link ShiftedClock} beside it, and turns that. */
final class Clockwork {

	private static final List<String> CLASSES = List.of("ShiftedClock.class", "ShiftedClock$Shifted.class");

	private final Path classes = DrillFolder.of("clock");

	private final Path hand = this.classes.resolve("ahead");

	Clockwork() {
		CLASSES.forEach(this::copy);
		turnTo(Duration.ZERO);
	}

	/** The application's time is from now on that far ahead of the machine's. */
	void turnTo(Duration ahead) {
		try {
			// No reader may see half of it.
			Path next = Files.writeString(this.classes.resolve("next"), ahead.toString());
			Files.move(next, this.hand, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<String> command(List<String> settings) {
		return PackagedApplication.unpacked().command(ShiftedClock.class, this.classes, this.hand, settings);
	}

	private void copy(String name) {
		Path target = this.classes.resolve(ShiftedClock.class.getPackageName().replace('.', '/')).resolve(name);
		try (InputStream source = Objects.requireNonNull(ShiftedClock.class.getResourceAsStream(name))) {
			Files.createDirectories(target.getParent());
			Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
