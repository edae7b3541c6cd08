package com.moviecurators.premium.common.secret;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import com.moviecurators.premium.PremiumApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Starts the real application with bad keys and reads what it says. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsTest {

	private static final String ACCESS = "premium.secrets.access-token-key";

	private static final String ORDER = "premium.secrets.order-handle-key";

	private static final String PG_TOKEN = "premium.secrets.pg-token-key";

	private static final String HOW = ": make each key with `openssl rand -base64 32` and put it into "
			+ "application-secret.yml (see application-secret.yml.example) or into the environment.";

	@ParameterizedTest(name = "{1}")
	@MethodSource
	void unfitKeyStopsTheStartWithOneSentence(Map<String, String> changed, String sentence, CapturedOutput output) {
		assertThatThrownBy(() -> start(changed)).isInstanceOf(Exception.class);
		assertThat(output).contains("Description:\n\n" + sentence + HOW + "\n").doesNotContain("Action:");
		changed.values()
			.stream()
			.flatMap((keys) -> Stream.of(keys.split(",")))
			.filter((key) -> key.length() > 3)
			.forEach((key) -> assertThat(output).doesNotContain(key));
	}

	static Stream<Arguments> unfitKeyStopsTheStartWithOneSentence() {
		String twice = key(9);
		return Stream.of(Arguments.of(Map.of(ACCESS, ""), ACCESS + " is missing"),
				Arguments.of(Map.of(ACCESS, "", ORDER, "  ", PG_TOKEN, ""),
						ACCESS + " is missing, " + ORDER + " is missing, " + PG_TOKEN + " is missing"),
				Arguments.of(Map.of(ORDER, "not/base64!!"), ORDER + " is not base64"),
				Arguments.of(Map.of(PG_TOKEN, base64(bytes(3, 31))), PG_TOKEN + " is only 31 bytes long"),
				Arguments.of(Map.of(ACCESS, base64(new byte[32])), ACCESS + " is not random"),
				Arguments.of(Map.of(ACCESS, base64("changeitchangeitchangeitchangeit".getBytes())),
						ACCESS + " is not random"),
				Arguments.of(Map.of(ACCESS, twice, PG_TOKEN, twice), PG_TOKEN + " repeats another key"),
				Arguments.of(Map.of(ORDER, key(4) + ",not/base64!!"), ORDER + "[1] is not base64"),
				Arguments.of(Map.of(ORDER, key(4) + ",," + key(5)), ORDER + "[1] is missing"),
				Arguments.of(Map.of(ACCESS, twice + "," + key(4) + "," + twice), ACCESS + "[2] repeats another key"),
				Arguments.of(Map.of(ACCESS, key(4) + "," + twice, PG_TOKEN, key(5) + "," + twice),
						PG_TOKEN + "[1] repeats another key"),
				Arguments.of(
						Map.of(ACCESS, base64(bytes(3, 31)) + "," + key(4), PG_TOKEN,
								key(5) + "," + base64(new byte[40])),
						ACCESS + "[0] is only 31 bytes long, " + PG_TOKEN + "[1] is not random"));
	}

	@Test
	void wrongOriginStopsTheStartWithOneSentence(CapturedOutput output) {
		assertThatThrownBy(() -> start(Map.of("premium.return-origin", "localhost:8080")))
			.isInstanceOf(Exception.class);
		assertThat(output)
			.contains("Description:\n\npremium.return-origin must begin with https:// or http://: for "
					+ "instance http://localhost:8080.\n")
			.doesNotContain("Action:");
	}

	@Test
	void missingKakaoPayKeyStopsTheStartWithOneSentence(CapturedOutput output) {
		assertThatThrownBy(() -> start(Map.of("kakaopay.secret-key", ""))).isInstanceOf(Exception.class);
		assertThat(output).contains("kakaopay.secret-key is missing");
	}

	@Test
	void takesOneKeyOrAList() {
		Secrets secrets = bind(Map.of(ACCESS, key(1), ORDER, key(2) + ", " + key(3), PG_TOKEN + "[0]", key(4),
				PG_TOKEN + "[1]", key(5)));
		assertThat(secrets.accessTokenKeys()).containsExactly(bytes(1, 32));
		assertThat(secrets.orderHandleKeys()).containsExactly(bytes(2, 32), bytes(3, 32));
		assertThat(secrets.pgTokenKeys()).containsExactly(bytes(4, 32), bytes(5, 32));
	}

	@Test
	void masksItself() {
		assertThat(bind(Map.of(ACCESS, key(1), ORDER, key(2), PG_TOKEN, key(3)))).hasToString("Secrets[masked]");
	}

	private static Secrets bind(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bind("premium.secrets", Secrets.class).get();
	}

	private static void start(Map<String, String> changed) {
		Map<String, Object> settings = new HashMap<>(Map.of(ACCESS, key(1), ORDER, key(2), PG_TOKEN, key(3),
				"kakaopay.secret-key", "DEV0000000000000000000000000000000TEST00", "kakaopay.cid", "TC0ONETIME",
				"spring.datasource.url", "jdbc:h2:mem:secrets;MODE=MySQL", "spring.main.banner-mode", "off",
				"spring.config.import", ""));
		settings.putAll(changed);
		SpringApplication application = new SpringApplication(PremiumApplication.class);
		application.setWebApplicationType(WebApplicationType.SERVLET);
		String[] arguments = settings.entrySet()
			.stream()
			.map((one) -> "--" + one.getKey() + "=" + one.getValue())
			.toArray(String[]::new);
		application.run(Stream.concat(Stream.of(arguments), Stream.of("--server.port=0")).toArray(String[]::new))
			.close();
	}

	private static String key(int seed) {
		return base64(bytes(seed, 32));
	}

	private static byte[] bytes(int seed, int count) {
		byte[] bytes = new byte[count];
		new Random(seed).nextBytes(bytes);
		return bytes;
	}

	private static String base64(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

}
