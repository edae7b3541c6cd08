package com.moviecurators.premium.http;

import jakarta.servlet.ServletException;
import lombok.extern.slf4j.Slf4j;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What one exception may cost in the log, with the settings of the application. */
@Slf4j
@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class LoggedExceptionTest {

	private static final int MAX_LENGTH = 4096;

	@Test
	void deepTraceIsCut(CapturedOutput output) {
		Throwable overflow = catchThrowable(() -> recurse(0));
		assertThat(logged(new ServletException("Handler dispatch failed", overflow), output))
			.hasSizeLessThan(MAX_LENGTH)
			.contains("StackOverflowError", "LoggedExceptionTest.recurse");
	}

	@Test
	void longMessageIsCut(CapturedOutput output) {
		assertThat(logged(new IllegalStateException("x".repeat(100_000)), output)).hasSizeLessThan(MAX_LENGTH);
	}

	@Test
	void causeComesFirst(CapturedOutput output) {
		Exception cause = new IllegalArgumentException("the cause");
		assertThat(logged(new IllegalStateException("y".repeat(100_000), cause), output)).contains("the cause");
	}

	private static String logged(Throwable failure, CapturedOutput output) {
		int before = output.getOut().length();
		log.error("Unexpected failure", failure);
		log.error("The next line");
		String lines = output.getOut().substring(before);
		assertThat(lines.lines().reduce("", (_, last) -> last)).matches("\\S+ +ERROR .*The next line");
		return lines;
	}

	private static int recurse(int depth) {
		return recurse(depth + 1) + 1;
	}

}
