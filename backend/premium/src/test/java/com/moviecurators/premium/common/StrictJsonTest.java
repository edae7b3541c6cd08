package com.moviecurators.premium.common;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StrictJsonTest {

	private static final JsonMapper LENIENT = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private final JsonMapper strict = StrictJson.strict(LENIENT);

	@ParameterizedTest
	@ValueSource(strings = { "{\"name\":\"a\",\"count\":1,\"other\":1}", "{\"name\":1,\"count\":1}",
			"{\"name\":true,\"count\":1}", "{\"name\":1.5,\"count\":1}", "{\"name\":\"a\",\"count\":\"1\"}",
			"{\"name\":\"a\",\"count\":1.9}", "{\"name\":\"a\",\"count\":null}",
			"{\"name\":\"a\",\"name\":\"b\",\"count\":1}", "{\"name\":\"a\",\"count\":1}{}",
			"{\"name\":\"a\",\"count\":1,\"size\":0}", "{\"name\":\"a\",\"count\":99999999999}",
			"{\"name\":[\"a\"],\"count\":1}" })
	void refusesWhatIsNotExactlyAsDocumented(String json) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> this.strict.readValue(json, Thing.class));
	}

	@ParameterizedTest
	@ValueSource(strings = "{\"count\":1,\"name\":\"a\",\"size\":\"LARGE\"}")
	void takesWhatIs(String json) {
		assertThat(this.strict.readValue(json, Thing.class)).isEqualTo(new Thing("a", 1, Size.LARGE));
	}

	@ParameterizedTest
	@ValueSource(strings = "{\"name\":\"a\",\"count\":1,\"other\":1}")
	void leavesTheMapperForOthersAlone(String json) {
		assertThat(LENIENT.readValue(json, Thing.class).name()).isEqualTo("a");
	}

	record Thing(String name, int count, Size size) {
	}

	enum Size {

		SMALL, LARGE

	}

}
