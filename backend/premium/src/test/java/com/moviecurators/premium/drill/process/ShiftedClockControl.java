package com.moviecurators.premium.drill.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Runs the packaged application with {@link ShiftedClock} and sets that clock. */
public final class ShiftedClockControl {

	private static final List<String> CLASSES = List.of("ShiftedClock.class", "ShiftedClock$Shifted.class");

	private final Path classes = DrillFolder.of("clock");

	private final Path offsetFile = this.classes.resolve("ahead");

	public ShiftedClockControl() {
		CLASSES.forEach(this::copy);
		setAhead(Duration.ZERO);
	}

	/** Sets the application's time that far ahead of the machine's. */
	public void setAhead(Duration ahead) {
		try {
			// Replaces the file in one step, because the application may read it now.
			Path next = Files.writeString(this.classes.resolve("next"), ahead.toString());
			Files.move(next, this.offsetFile, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public List<String> command(List<String> settings) {
		return PackagedApplication.unpacked().command(ShiftedClock.class, this.classes, this.offsetFile, settings);
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
