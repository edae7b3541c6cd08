package com.moviecurators.premium;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads docker-compose.yml for what nobody may start by mistake. */
class ComposeFileTest {

	private final Map<String, Map<String, Object>> services = services();

	@Test
	void runsTheSimulatorOnlyIfAskedFor() {
		assertThat(this.services.get("simulator")).containsEntry("profiles", List.of("simulator"));
		assertThat(this.services.get("application").get("depends_on")).asString().doesNotContain("simulator");
	}

	@Test
	void knowsNoKeyAndNoAddressButKakaoPays() {
		assertThat(this.services.get("application").get("environment")).asString()
			.contains("KAKAOPAY_SECRETKEY=${KAKAOPAY_SECRET_KEY:?", "KAKAOPAY_CID=${KAKAOPAY_CID:?",
					"KAKAOPAY_BASEURL=${KAKAOPAY_BASE_URL:-https://open-api.kakaopay.com}");
	}

	@Test
	void takesWhoSellsFromTheEnvironment() {
		assertThat(this.services.get("application").get("environment")).asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("PREMIUM_SELLER_NAME", "${SELLER_NAME:-}")
			.containsKeys("PREMIUM_SELLER_REPRESENTATIVE", "PREMIUM_SELLER_BUSINESSNUMBER",
					"PREMIUM_SELLER_MAILORDERNUMBER", "PREMIUM_SELLER_ADDRESS", "PREMIUM_SELLER_PHONE",
					"PREMIUM_SELLER_EMAIL", "PREMIUM_SELLER_CONTACT");
	}

	private static Map<String, Map<String, Object>> services() {
		try (InputStream file = Files.newInputStream(Path.of("../../docker-compose.yml"))) {
			Map<String, Map<String, Map<String, Object>>> content = new Yaml().load(file);
			return content.get("services");
		}
		catch (IOException ex) {
			throw new IllegalStateException("docker-compose.yml cannot be read", ex);
		}
	}

}
