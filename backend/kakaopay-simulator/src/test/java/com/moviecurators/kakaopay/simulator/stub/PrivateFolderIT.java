package com.moviecurators.kakaopay.simulator.stub;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The private folder of a process that ends. */
class PrivateFolderIT {

	@Test
	@Timeout(180)
	void isDeletedWithTheProcess(@TempDir Path temporary) throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Djava.io.tmpdir=" + temporary, "-jar", System.getProperty("simulator.jar"), "--port", "0")
			.redirectErrorStream(true)
			.start();
		try (BufferedReader out = process.inputReader()) {
			assertThat(out.readLine()).startsWith("KakaoPay simulator is ready");
			assertThat(temporary).isNotEmptyDirectory();
		}
		finally {
			process.destroy();
			assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
		}
		assertThat(temporary).isEmptyDirectory();
	}

}
