package com.moviecurators.premium.payment.query;

import com.moviecurators.premium.payment.attempt.OrderNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What was typed is understood by its shape. */
class SearchTextTest {

	@ParameterizedTest
	@ValueSource(strings = { "mc-7f3c-9fd5", "MC-7F3C-9FD5", "mc-af3c-9f29" })
	void anOrderNumberOfHexadecimalSignsIsNoHandle(String typed) {
		assertThat(SearchText.of(typed)).isEqualTo(new SearchText.Number(OrderNumber.parse(typed).orElseThrow()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "mc-7f3c", "mc-7f3c9f2d", "mc-0123456789abcdef0123456789abcdef",
			"mc-0123456789abcdef0123456789abcdef-", "mc-0123456789abcdef0123456789abcdef-01" })
	void theBeginningOfAHandleIsOne(String typed) {
		assertThat(SearchText.of(typed)).isEqualTo(new SearchText.Order(typed));
	}

}
