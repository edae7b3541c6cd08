package com.moviecurators.kakaopay.simulator;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandLineTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void tellsItsOptions() {
		assertThat(run("--help")).isZero();
		assertThat(text(this.out)).contains("--port", "--public-url", "--stubs", "--secret-key", "--cid", "--domain",
				"--max-amount", "--seed");
	}

	@Test
	void namesAPortThatIsTaken() {
		try (KakaoPaySimulator other = KakaoPaySimulator.start(0)) {
			int port = other.baseUrl().getPort();
			assertThat(run("--port", String.valueOf(port))).isEqualTo(1);
			assertThat(text(this.err)).startsWith("Port " + port + " is taken").hasLineCount(1);
		}
	}

	@ParameterizedTest
	@CsvSource({ "--nothing,x,no option --nothing", "--port,99999,from 0 to 65535", "--port,-1,whole number",
			"--port,x,whole number", "--stubs,/does/not/exist,no folder", "--public-url,here,http or https",
			"--seed,x,whole number", "--max-amount,1.5,whole number" })
	void namesAnOptionThatMakesNoSense(String option, String value, String message) {
		assertThat(run(option, value)).isEqualTo(2);
		assertThat(text(this.err)).contains(message).hasLineCount(1);
	}

	@Test
	void namesAStubThatCannotBeRead(@TempDir Path folder) throws Exception {
		Files.writeString(folder.resolve("broken.json"), "{\"request\": nonsense");
		assertThat(run("--port", "0", "--stubs", folder.toString())).isEqualTo(1);
		assertThat(text(this.err)).contains("A stub cannot be read", "broken.json").hasLineCount(1);
	}

	@Test
	void asksForAMissingValue() {
		assertThat(run("--seed")).isEqualTo(2);
		assertThat(text(this.err)).contains("--seed needs a value");
	}

	private int run(String... args) {
		return new CommandLine(new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8))
			.run(args);
	}

	private static String text(ByteArrayOutputStream stream) {
		return stream.toString(StandardCharsets.UTF_8);
	}

}
