package com.moviecurators.kakaopay;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No toString of any record, present or future, contains a secret. */
class ToStringSecrecyTest {

	private static final Set<String> SECRET = Set.of("tid", "sid", "pgToken", "secretKey", "cidSecret",
			"subscriptionCidSecret", "secret", "nextRedirectPcUrl", "nextRedirectMobileUrl", "nextRedirectAppUrl",
			"androidAppScheme", "iosAppScheme");

	@ParameterizedTest
	@MethodSource("records")
	void showsNoSecret(Class<?> record) throws Exception {
		String words = filled(record).toString();

		assertThat(words).doesNotContainIgnoringCase("sentinel");
	}

	@Test
	void looksAtEveryRecordThatHoldsOne() {
		assertThat(records()).extracting(Class::getSimpleName)
			.contains("ApproveRequest", "ReadyAnswer", "ApproveAnswer", "OrderAnswer", "CancelAnswer", "SidRequest",
					"SubscriptionRequest", "SequentialPaymentMethod", "KakaoPayProperties", "Merchant", "Code");
	}

	static List<Class<?>> records() {
		return ArchitectureTest.own()
			.stream()
			.filter(JavaClass::isRecord)
			.<Class<?>>map(JavaClass::reflect)
			.filter((type) -> Stream.of(type.getRecordComponents())
				.map(RecordComponent::getName)
				.anyMatch(SECRET::contains))
			.toList();
	}

	private static Object filled(Class<?> record) throws Exception {
		RecordComponent[] components = record.getRecordComponents();
		Constructor<?> constructor = record
			.getDeclaredConstructor(Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
		constructor.setAccessible(true);
		return constructor.newInstance(Arrays.stream(components).map(ToStringSecrecyTest::value).toArray());
	}

	private static Object value(RecordComponent component) {
		String sentinel = "sentinel" + component.getName().toLowerCase(Locale.ROOT);
		return switch (component.getType().getSimpleName()) {
			case "String" -> SECRET.contains(component.getName()) ? sentinel
					: component.getName().equals("cid") ? "TC0ONETIME" : "open";
			case "URI" -> URI.create("https://" + (SECRET.contains(component.getName()) ? sentinel : "open"));
			case "int", "Integer" -> 1;
			case "long", "Long" -> 1L;
			case "boolean", "Boolean" -> true;
			case "List" -> List.of();
			case "Map" -> Map.of();
			case "LocalDateTime" -> LocalDateTime.parse("2026-11-22T15:04:05");
			case "Instant" -> Instant.EPOCH;
			case "Duration" -> Duration.ofSeconds(1);
			case "Amount" -> new Amount(1, 0, 0, 0, 0, 0);
			case "OrderStatus" -> OrderStatus.READY;
			case "PaymentMethodType" -> PaymentMethodType.CARD;
			case "Pool" -> new KakaoPayProperties.Pool(1, Duration.ofSeconds(1));
			case "CardInfo" -> new CardInfo("", "", "", "", "", "", "", "", "", "", "", "");
			case "SelectedCardInfo" -> new OrderAnswer.SelectedCardInfo("", 0, "", "", "");
			case "Code" -> new Merchant.Code("TC0ONETIME", "sentinel");
			default -> throw new AssertionError("a value is needed for " + component);
		};
	}

}
