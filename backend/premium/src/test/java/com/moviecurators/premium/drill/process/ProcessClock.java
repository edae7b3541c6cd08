package com.moviecurators.premium.drill.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;

/**
 * The wall clock of one process. A shim between the process and the C library
 * ({@code src/test/c/clock-shim.c}) adds what a file says to the machine's time. The
 * monotonic clock stays true, as it does when somebody sets a clock.
 */
public final class ProcessClock {

	private final Path folder = DrillFolder.of("clocks");

	private final Path file;

	ProcessClock(String process, Duration ahead) {
		this.file = this.folder.resolve(process);
		setAhead(ahead);
	}

	/** Sets it that far ahead of the machine's, or behind. */
	public void setAhead(Duration ahead) {
		ByteBuffer nanos = ByteBuffer.allocate(Long.BYTES)
			.order(ByteOrder.nativeOrder())
			.putLong(ahead.toNanos())
			.flip();
		// The process has mapped the file, so the file is not replaced.
		try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			channel.write(nanos, 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the environment in which the process has this clock. */
	Map<String, String> environment() {
		Path shim = this.folder.resolve("shim.so");
		// The loader ignores a missing one, and the drills would pass and show nothing.
		if (!Files.exists(shim)) {
			throw new IllegalStateException(shim + " is missing: run 'mvn pre-integration-test' first");
		}
		return Map.of("LD_PRELOAD", shim.toString(), "CLOCK_SHIM", this.file.toString());
	}

}
