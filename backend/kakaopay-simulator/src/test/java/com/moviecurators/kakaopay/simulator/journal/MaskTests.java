package com.moviecurators.kakaopay.simulator.journal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MaskTests {

	@ParameterizedTest
	@CsvSource({ "SECRET_KEY DEV123,SECRET_KEY ****", "DEV_SECRET_KEY a b,DEV_SECRET_KEY ****",
			"Bearer abc,Bearer ****", "abcdef,****", "SECRET_KEY,****", "'',****" })
	void hidesTheKeyOfTheHeader(String header, String shown) {
		assertThat(Mask.authorization(header)).isEqualTo(shown);
		assertThat(Mask.authorization(null)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "pg_token", "pgToken", "PG-TOKEN", "cid_secret", "secret_key", "Authorization" })
	void hidesSecretFieldsHoweverTheyAreWritten(String name) {
		assertThat(Mask.fields(Map.of(name, "s3cr3t"))).containsEntry(name, "****");
		assertThat(Mask.fields(Map.of(name, 471100)).toString()).doesNotContain("471100");
		assertThat(Mask.fields(Map.of("a", Map.of("b", List.of(Map.of(name, "s3cr3t"))))).toString())
			.doesNotContain("s3cr3t");
		assertThat(Mask.fields(Map.of(name, List.of("s3cr3t"))).toString()).doesNotContain("s3cr3t");
	}

	@Test
	void hidesTokensInAddresses() {
		String url = "http://localhost/ok?order=1&pg_token=abcdef#end";
		assertThat(Mask.fields(Map.of("approval_url", url))).containsEntry("approval_url",
				"http://localhost/ok?order=1&pg_token=****#end");
		assertThat(Mask.text("{\"returnUrl\":\"" + url + "\"}")).doesNotContain("abcdef").endsWith("#end\"}");
	}

	@Test
	void keepsWhatIsNoSecret() {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("tid", "T1");
		fields.put("total_amount", 39_000);
		fields.put("flag", true);
		fields.put("nothing", null);
		assertThat(Mask.fields(fields)).isEqualTo(fields);
	}

	@Test
	void keepsOnlyAsMuchAsASaneCallHas() {
		Map<String, @Nullable Object> many = new LinkedHashMap<>();
		for (int i = 0; i < 5_000; i++) {
			many.put("n".repeat(500) + i, "v".repeat(5_000));
		}
		assertThat(Mask.fields(many).toString()).hasSizeLessThan(20_000);
		Map<String, List<String>> wide = Map.of("list", Collections.nCopies(100_000, "value"));
		assertThat(Mask.fields(wide).toString()).hasSizeLessThan(400);
		assertThat(Mask.text("x".repeat(1_000_000))).hasSizeLessThan(8_010);
	}

}
