package com.moviecurators.kakaopay.simulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** In a container every address is bound, so only the published ports can be closed. */
class ContainerTests {

	private static final Path COMPOSE = Path.of("../../docker-compose.yml");

	@Test
	void publishesPortsOnLoopbackOnly() throws Exception {
		assertThat(services().flatMap((service) -> texts(service, "ports"))).isNotEmpty()
			.allSatisfy((port) -> assertThat(port).startsWith("127.0.0.1:"));
	}

	@Test
	void bindsEveryAddressInside() throws Exception {
		assertThat(texts(service("simulator"), "command")).containsSequence("--bind", "0.0.0.0");
		assertThat(Files.readString(Path.of("Dockerfile"))).contains("\"--bind\", \"0.0.0.0\"");
	}

	private static Stream<Map<String, Object>> services() throws Exception {
		return all().values().stream();
	}

	private static Map<String, Object> service(String name) throws Exception {
		return all().get(name);
	}

	private static Map<String, Map<String, Object>> all() throws Exception {
		Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(Files.readString(COMPOSE));
		return file.get("services");
	}

	private static Stream<String> texts(Map<String, Object> service, String name) {
		return ((List<?>) service.getOrDefault(name, List.of())).stream().map(String::valueOf);
	}

}
