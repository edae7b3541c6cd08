package com.moviecurators.premium.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keeps {@code openapi.json} true. When the API was changed on purpose, write it anew:
 * {@code mvn -f backend test -pl premium -am -Dtest=OpenApiDocumentTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.rewrite=true}
 */
@AutoConfigureMockMvc
@ActiveProfiles("test")
@SpringBootTest(properties = "premium.api-docs.enabled=true")
class OpenApiDocumentTest {

	private static final Path COMMITTED = Path.of("openapi.json");

	private static final Pattern SET_PROPERTY = Pattern.compile("setProperty\\(\"(\\w+)\"");

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	@Autowired
	MockMvcTester mvc;

	@Test
	void committedDocumentIsWhatTheApplicationSays() throws IOException {
		String said = said();
		if (Boolean.getBoolean("openapi.rewrite")) {
			Files.writeString(COMMITTED, said);
		}
		assertThat(Files.readString(COMMITTED)).as("openapi.json; -Dopenapi.rewrite=true writes it anew")
			.isEqualTo(said);
	}

	@Test
	void everyRouteThatTakesAPasswordSaysThatItMayBeBusy() throws IOException {
		JsonNode document = JSON.readTree(said());
		List<JsonNode> hashing = document.path("paths")
			.valueStream()
			.flatMap(JsonNode::valueStream)
			.filter((operation) -> takesPassword(document, operation))
			.toList();
		assertThat(hashing).hasSizeGreaterThanOrEqualTo(3)
			.allSatisfy((operation) -> assertThat(operation.at("/responses/503").toString())
				.as(operation.path("summary").asString())
				.contains("busy"));
	}

	@Test
	void whatAProblemTellsIsInItsSchema() throws IOException {
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			List<String> told = sources.filter((path) -> path.toString().endsWith(".java"))
				.flatMap((path) -> SET_PROPERTY.matcher(read(path)).results())
				.map((set) -> set.group(1))
				.toList();
			assertThat(told).contains("incident");
			assertThat(JSON.readTree(said()).at("/components/schemas/Problem/properties").propertyNames())
				.containsAll(told);
		}
	}

	/** KakaoPay may know no such payment, and a refund may not have been refused. */
	@Test
	void whatMayBeNullIsNull() throws IOException {
		JsonNode schemas = JSON.readTree(said()).at("/components/schemas");
		assertThat(schemas.at("/Problem/properties/kakaoPayStatus/type").toString()).contains("null");
		assertThat(schemas.at("/RefundAudit/properties/refusal/anyOf").toString()).contains("null");
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void everyRouteOfSupportSaysThatItIsLimitedAndNeedsSignIn() throws IOException {
		List<JsonNode> support = JSON.readTree(said())
			.path("paths")
			.propertyStream()
			.filter((path) -> path.getKey().startsWith("/api/support/"))
			.flatMap((path) -> path.getValue().valueStream())
			.toList();
		assertThat(support).hasSizeGreaterThanOrEqualTo(10).allSatisfy((operation) -> {
			String name = operation.path("operationId").asString();
			assertThat(operation.at("/responses/429").toString()).as(name).contains("too-many-requests");
			assertThat(operation.at("/responses/401").toString()).as(name).contains("not-signed-in");
		});
	}

	private static boolean takesPassword(JsonNode document, JsonNode operation) {
		String schema = operation.at("/requestBody/content/application~1json/schema/$ref").asString("");
		return document.at(schema.replaceFirst("^#?", ""))
			.path("properties")
			.valueStream()
			.anyMatch((property) -> property.path("format").asString("").equals("password"));
	}

	private String said() throws IOException {
		String document = this.mvc.get()
			.uri("/v3/api-docs")
			.exchange()
			.getMvcResult()
			.getResponse()
			.getContentAsString();
		JsonNode tree = JSON.readTree(document);
		return JSON.writeValueAsString(tree).replace("\r\n", "\n") + "\n";
	}

}
