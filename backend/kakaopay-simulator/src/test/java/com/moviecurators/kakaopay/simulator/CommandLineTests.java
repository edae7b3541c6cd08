package com.moviecurators.kakaopay.simulator;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.engine.order.CancelWindows;
import com.moviecurators.kakaopay.simulator.guard.AccessSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommandLineTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void listsItsOptions() {
		assertThat(run("--help")).isZero();
		assertThat(text(this.out)).contains("--port", "--bind", "--allow-host", "--public-url", "--stubs",
				"--secret-key", "--cid", "--domain", "--max-amount", "--seed", "--start-time", "--fixed-time",
				"--max-payments", "--wiremock-admin", "--cancel-window");
	}

	@Test
	void namesAPortThatIsTaken() {
		try (KakaoPaySimulator other = KakaoPaySimulator.start(0)) {
			int port = other.baseUrl().getPort();
			assertThat(run("--port", String.valueOf(port))).isEqualTo(1);
			assertThat(text(this.err)).startsWith("Port " + port + " is taken").hasLineCount(1);
		}
	}

	@Test
	void namesAnAddressThatIsNotOfThisMachine() {
		assertThat(run("--port", "0", "--bind", "203.0.113.7")).isEqualTo(1);
		assertThat(text(this.err)).contains("203.0.113.7", "--bind").hasLineCount(1);
	}

	@Test
	void namesAStubThatForwards(@TempDir Path folder) throws Exception {
		Files.writeString(folder.resolve("proxy.json"),
				"{\"request\":{},\"response\":{\"proxyBaseUrl\":\"http://localhost:1\"}}");
		assertThat(run("--port", "0", "--stubs", folder.toString())).isEqualTo(1);
		assertThat(text(this.err)).contains("forwards nothing").hasLineCount(1);
	}

	@Test
	void opensTheSimulator() {
		SimulatorSettings settings = new SimulatorSettings();
		assertThat(settings.access()).isEqualTo(new AccessSettings("127.0.0.1", List.of(), false));
		for (String[] option : new String[][] { { "--bind", "0.0.0.0" }, { "--allow-host", "simulator" },
				{ "--allow-host", "pay.test" }, { "--wiremock-admin", "" } }) {
			settings = CommandLineOption.named(option[0]).orElseThrow().apply(settings, option[1]);
		}
		assertThat(settings.access()).isEqualTo(new AccessSettings("0.0.0.0", List.of("simulator", "pay.test"), true));
		assertThat(run("--wiremock-admin", "--seed")).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource({ "--nothing,x,no option --nothing", "--port,99999,from 0 to 65535", "--port,-1,whole number",
			"--port,x,whole number", "--stubs,/does/not/exist,no folder", "--public-url,here,http or https",
			"--cid,TCSUBSCRIP,recurring payments", "--max-payments,0,from 1 to",
			"--start-time,yesterday,2026-11-22T15:04:05", "--seed,x,whole number", "--max-amount,1.5,whole number",
			"--cancel-window,CARD,such as CARD=P1Y", "--cancel-window,CARD=P0D,such as CARD=P1Y",
			"--cancel-window,CARD=P-1Y,such as CARD=P1Y", "--cancel-window,CASH=P1Y,CARD or MONEY",
			"--cancel-window,CARD=PT1H,such as CARD=P1Y", "--cancel-window,CARD=P101Y,hundred years",
			"--cancel-window,'',CARD or MONEY", "--bind,not an address,address of this machine",
			"--bind,'',address of this machine", "--allow-host,simulator:8090,without a port",
			"--allow-host,http://simulator,without a port" })
	void namesAnInvalidOption(String option, String value, String message) {
		assertThat(run(option, value)).isEqualTo(2);
		assertThat(text(this.err)).contains(message).hasLineCount(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://kakaopay_simulator:8090", "http://a|b", "http://pay.test:99999",
			"http://pay.test:0", "http://pay.test?a=b", "http://pay.test#a", "http://me@pay.test",
			"http://pay.test/pay", "http://결제.test", "ftp://pay.test", "http://", "" })
	void namesAPublicUrlUnderWhichNoBrowserReachesIt(String url) {
		assertThat(run("--port", "0", "--public-url", url)).isEqualTo(2);
		assertThat(text(this.err)).contains("--public-url", "such as http://pay.test:8090").hasLineCount(1);
	}

	@Test
	void namesAFolderThatNoSystemCanHave() {
		assertThat(run("--stubs", "a\0b")).isEqualTo(2);
		assertThat(text(this.err)).contains("no folder").hasLineCount(1);
	}

	@Test
	void namesAStubThatCannotBeRead(@TempDir Path folder) throws Exception {
		Files.writeString(folder.resolve("broken.json"), "{\"request\": nonsense");
		assertThat(run("--port", "0", "--stubs", folder.toString())).isEqualTo(1);
		assertThat(text(this.err)).contains("A stub cannot be read", "broken.json").hasLineCount(1);
	}

	@Test
	void appliesItsOptions() {
		SimulatorSettings settings = new SimulatorSettings();
		for (String[] option : new String[][] { { "--port", "1234" }, { "--public-url", "https://pay.example.com/" },
				{ "--secret-key", "mine" }, { "--cid", "CA00000001:s3cr3t" }, { "--cid", "CA00000002" },
				{ "--domain", "http://one" }, { "--domain", "http://two" }, { "--max-amount", "10" },
				{ "--max-payments", "5" }, { "--cancel-window", "CARD=P30D" }, { "--cancel-window", "MONEY=P2Y" },
				{ "--fixed-time", "2026-11-22T15:04:05" }, { "--seed", "3" } }) {
			settings = CommandLineOption.named(option[0]).orElseThrow().apply(settings, option[1]);
		}
		assertThat(settings.port()).isEqualTo(1234);
		assertThat(settings.publicUrl()).hasToString("https://pay.example.com");
		assertThat(settings.seed()).isEqualTo(3);
		assertThat(settings.engine().maximumPayments()).isEqualTo(5);
		assertThat(settings.clock().instant()).isEqualTo("2026-11-22T06:04:05Z");
		assertThat(settings.engine().cancelWindows())
			.isEqualTo(new CancelWindows(Period.ofDays(30), Period.ofYears(2)));
		assertThat(settings.engine().secretKey()).isEqualTo("mine");
		assertThat(settings.engine().maximumAmount()).isEqualTo(10);
		assertThat(settings.engine().registeredOrigins()).containsExactly("http://one", "http://two");
		assertThat(settings.engine().cids()).containsEntry("CA00000001", Optional.of("s3cr3t"))
			.containsEntry("CA00000002", Optional.empty())
			.containsKey("TC0ONETIME");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-11-22T15:04:05", "2026-11-22T15:04:05+09:00", "2026-11-22T06:04:05Z" })
	void readsTimesAsKoreanUnlessTheyHaveAnOffset(String time) {
		SimulatorSettings settings = CommandLineOption.START_TIME.apply(new SimulatorSettings(), time);
		Instant start = Instant.parse("2026-11-22T06:04:05Z");
		assertThat(settings.clock().instant()).isBetween(start, start.plusSeconds(60));
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
