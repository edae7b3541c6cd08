package com.moviecurators.premium.payment.receipt;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import com.moviecurators.kakaopay.KakaoPayProperties;
import com.moviecurators.premium.common.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who sells is told in full and rightly, or not at all. */
class SellerSettingsTest {

	private static final Map<String, String> SELLER = Map.of("name", "주식회사 영화", "representative", "김하나",
			"business-number", "1234567891", "mail-order-number", "제2026-서울마포-01234호", "address", " 서울특별시 마포구 월드컵로 1 ",
			"phone", "02-1234-5678", "email", "help@example.com");

	private static final KakaoPayProperties PRODUCTION = kakaoPay("0123456789012345678901234567890123456789");

	private static final KakaoPayProperties DEVELOPMENT = kakaoPay("DEV4567890123456789012345678901234567890");

	@Test
	void readsASeller() {
		SellerSettings settings = settings(SELLER);
		assertThat(settings.seller()).isEqualTo(new Seller("주식회사 영화", "김하나", "123-45-67891", "제2026-서울마포-01234호",
				"서울특별시 마포구 월드컵로 1", "02-1234-5678", "help@example.com"));
		assertThat(settings.contact()).isEqualTo("02-1234-5678, help@example.com");
	}

	@Test
	void mailOrderNumberAndContactMayBeLeftOutOrSet() {
		SellerSettings settings = settings(with("mail-order-number", " ", "contact", "카카오톡 채널 @영화"));
		assertThat(settings.seller().mailOrderNumber()).isNull();
		assertThat(settings.contact()).isEqualTo("카카오톡 채널 @영화");
	}

	@ParameterizedTest
	@ValueSource(strings = { "name", "representative", "business-number", "address", "phone", "email" })
	void refusesASellerThatIsDescribedInPart(String missing) {
		assertRefused(with(missing, " "), missing + " is missing, but other settings of the seller are there: "
				+ "only mail-order-number and contact may be left out.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					business-number   | 123-45-67890    | is mistyped: its last digit does not fit the others, as it does in 123-45-67891.
					business-number   | 12345           | is no business registration number: ten digits, for instance 123-45-67891.
					phone             | call me         | must be digits and hyphens, for instance 02-1234-5678.
					email             | help at example | must be an e-mail address, for instance help@example.com.
					address           | a\u2028b        | must be one line of at most 200 characters.
					mail-order-number | a\u0000b        | must be one line of at most 200 characters.
					""")
	void refusesAWrongSettingInOneSentence(String field, String value, String fault) {
		assertRefused(with(field, value), field + " " + fault);
	}

	@Test
	void refusesALongText() {
		assertRefused(with("contact", "x".repeat(201)), "contact must be one line of at most 200 characters.");
	}

	@Test
	void isASampleWhereNobodyIsDescribed() {
		SellerSettings settings = settings(Map.of("contact", "카카오톡 채널 @영화"));
		assertThat(settings.seller()).isEqualTo(Seller.SAMPLE);
		assertThat(settings.contact()).isEqualTo("카카오톡 채널 @영화");
		assertThat(settings(Map.of()).contact()).isEqualTo("02-0000-0000, help@moviecurators.example");
	}

	@Test
	void noRealMoneyIsTakenForASample() {
		SellerConfiguration configuration = new SellerConfiguration();
		assertThat(configuration.seller(settings(Map.of()), DEVELOPMENT)).isEqualTo(Seller.SAMPLE);
		assertThat(configuration.seller(settings(SELLER), PRODUCTION).name()).isEqualTo("주식회사 영화");
		for (SellerSettings sample : new SellerSettings[] { settings(Map.of()),
				settings(with("business-number", "000-00-00000")) }) {
			assertThatExceptionOfType(InvalidSetting.class).isThrownBy(() -> configuration.seller(sample, PRODUCTION))
				.withMessageMatching("premium\\.seller\\.\\* does not say who sells, but [^.]+\\.[^.]+\\.");
		}
	}

	@Test
	void theSampleKeepsTheRules() {
		assertThatCode(() -> settings(Map.of("name", Seller.SAMPLE.name(), "representative",
				Seller.SAMPLE.representative(), "business-number", Seller.SAMPLE.businessNumber(), "address",
				Seller.SAMPLE.address(), "phone", Seller.SAMPLE.phone(), "email", Seller.SAMPLE.email())))
			.doesNotThrowAnyException();
	}

	private static void assertRefused(Map<String, String> seller, String sentence) {
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> settings(seller))
			.havingRootCause()
			.isInstanceOf(InvalidSetting.class)
			.withMessage("premium.seller." + sentence);
	}

	private static Map<String, String> with(String... changes) {
		Map<String, String> seller = new TreeMap<>(SELLER);
		for (int i = 0; i < changes.length; i += 2) {
			seller.put(changes[i], changes[i + 1]);
		}
		return seller;
	}

	private static SellerSettings settings(Map<String, String> seller) {
		Map<String, String> properties = new TreeMap<>();
		seller.forEach((field, value) -> properties.put("premium.seller." + field, value));
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("premium.seller",
				SellerSettings.class);
	}

	private static KakaoPayProperties kakaoPay(String key) {
		return new KakaoPayProperties(URI.create("https://open-api.kakaopay.com"), key, "TC0ONETIME", null, null, null,
				Duration.ofSeconds(2), Duration.ofSeconds(15), new KakaoPayProperties.Pool(500, Duration.ofSeconds(2)));
	}

}
