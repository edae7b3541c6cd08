package com.moviecurators.premium.drill.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Gives the packaged application a clock that is shifted by the duration in a file. It
 * has no stereotype, so that no component scan finds it.
 */
class ShiftedClock {

	/** System property that names the file. */
	static final String FILE = "drill.clock";

	private static final int NANOS_OF_A_MICROSECOND = 1_000;

	@Bean
	@Primary
	Clock drillClock() {
		return Clock.tick(new Shifted(Path.of(System.getProperty(FILE))), Duration.ofNanos(NANOS_OF_A_MICROSECOND));
	}

	/** The machine's time and the duration in the file. */
	private static final class Shifted extends Clock {

		private final Clock machine = Clock.systemUTC();

		private final Path file;

		Shifted(Path file) {
			this.file = file;
		}

		@Override
		public Instant instant() {
			try {
				return this.machine.instant().plus(Duration.parse(Files.readString(this.file)));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}

	}

}
