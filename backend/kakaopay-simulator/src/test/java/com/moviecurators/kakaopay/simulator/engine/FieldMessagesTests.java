package com.moviecurators.kakaopay.simulator.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The message about a field says what is wrong with it. */
class FieldMessagesTests {

	private static final String INT_RANGE = "must be from -2147483648 to 2147483647";

	private static final String NO_SCHEME = "must begin with http:// or https://";

	static Stream<Arguments> badFields() {
		return Stream.of(arguments("total_amount", 99_999_999_999L, INT_RANGE),
				arguments("total_amount", "99999999999", INT_RANGE), arguments("quantity", "1e99", INT_RANGE),
				arguments("install_month", "9".repeat(500), INT_RANGE),
				arguments("vat_amount", "-99999999999", INT_RANGE),
				arguments("total_amount", "1.5", "must be an integer"),
				arguments("total_amount", true, "must be an integer"),
				arguments("total_amount", "", "must be an integer"), arguments("item_name", " ", "must not be blank"),
				arguments("item_name", "", "must not be blank"), arguments("item_name", null, "is required"),
				arguments("approval_url", "https://shop.example.com/a b", "must not contain blanks"),
				arguments("approval_url", " https://shop.example.com/", "must not contain blanks"),
				arguments("cancel_url", "ftp://shop.example.com", NO_SCHEME),
				arguments("cancel_url", "shop.example.com", NO_SCHEME),
				arguments("fail_url", "https:///path", "must have a host name of letters, digits, dots and hyphens"),
				arguments("fail_url", "https://my_shop.kr",
						"must have a host name of letters, digits, dots and hyphens"),
				arguments("fail_url", "https://영화.kr", "must have a host name of letters, digits, dots and hyphens"),
				arguments("fail_url", "https://shop.kr:99999", "must have a port from 1 to 65535"),
				arguments("fail_url", "https://shop.kr/%zz", "must be a valid address, with other characters encoded"),
				arguments("fail_url", "https://shop.kr/a|b", "must be a valid address, with other characters encoded"),
				arguments("payment_method_type", "CREDIT_CARD", "must be CARD or MONEY"),
				arguments("use_share_installment", "YES", "must be Y or N"),
				arguments("available_cards", "KB", "must be an array of card codes"),
				arguments("available_cards", List.of("KB", "VISA"), "must contain known card codes only"),
				arguments("available_cards", Arrays.asList("KB", null), "must contain known card codes only"),
				arguments("custom_json", List.of(), "must be an object of strings"),
				arguments("custom_json", Map.of("a", 1), "must be an object of strings"));
	}

	@ParameterizedTest
	@MethodSource("badFields")
	void saysWhatIsWrongWithTheField(String field, @Nullable Object value, String problem) {
		KakaoPayAnswer answer = new Shop().call(Call.READY, Shop.ready().with(field, value));
		assertThat(Shop.code(answer)).isEqualTo(-2);
		assertThat(Shop.at(answer, "error_message")).isEqualTo(field + " " + problem);
	}

}
