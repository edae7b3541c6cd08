package com.moviecurators.premium.payment.query;

import com.moviecurators.premium.audit.AuditFact;
import com.moviecurators.premium.audit.AuditFact.Kind;
import com.moviecurators.premium.common.OrderNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What was typed is understood by its shape, and no tid is repeated. */
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

	@ParameterizedTest
	@ValueSource(strings = { "T1234567890123456789", "T123456789012345678", "t1234567890123456789",
			"T12345678901234567890", "tid T1234567890123456789", "abcdefghijklmn1" })
	void aMistypedTidIsNotRepeated(String typed) {
		assertThat(SearchText.of(typed).fact()).isIn(AuditFact.of(Kind.TID), AuditFact.of(Kind.LONG_CODE));
	}

	@ParameterizedTest
	@ValueSource(strings = { "abcdefghijklmnop", "김1234", "abcdefghijklm1" })
	void aNameIs(String typed) {
		assertThat(SearchText.of(typed).fact()).isEqualTo(AuditFact.of(Kind.NAME, typed));
	}

	@Test
	void anEmailIsRepeated() {
		assertThat(SearchText.of("abcdefghijklmnop1234@example.com").fact().kind()).isEqualTo(Kind.EMAIL);
	}

}
