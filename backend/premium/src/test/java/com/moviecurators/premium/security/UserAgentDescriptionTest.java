package com.moviecurators.premium.security;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class UserAgentDescriptionTest {

	@ParameterizedTest
	@MethodSource
	void describes(String device, String userAgent) {
		assertThat(UserAgentDescription.describe(userAgent)).isEqualTo(device);
	}

	static Stream<Arguments> describes() {
		String webKit = " AppleWebKit/537.36 (KHTML, like Gecko) ";
		return Stream.of(
				Arguments.of("Chrome, Windows",
						"Mozilla/5.0 (Windows NT 10.0; Win64; x64)" + webKit + "Chrome/150.0.0.0 Safari/537.36"),
				Arguments.of("Edge, Windows",
						"Mozilla/5.0 (Windows NT 10.0)" + webKit + "Chrome/150.0.0.0 Safari/537.36 Edg/150.0"),
				Arguments.of("Whale, Windows",
						"Mozilla/5.0 (Windows NT 10.0)" + webKit + "Chrome/130.0 Whale/4.29 Safari/537.36"),
				Arguments.of("Safari, macOS",
						"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)" + webKit + "Version/26.0 Safari/605.1.15"),
				Arguments.of("Safari, iPhone",
						"Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X)" + webKit
								+ "Version/26.0 Safari/604.1"),
				Arguments.of("Chrome, iPhone",
						"Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) CriOS/150.0 Mobile/15E148 Safari/604.1"),
				Arguments.of("KakaoTalk, Android",
						"Mozilla/5.0 (Linux; Android 16; SM-S938N) Chrome/150.0 Mobile Safari/537.36;KAKAOTALK 2611000"),
				Arguments.of("Samsung Internet, Android",
						"Mozilla/5.0 (Linux; Android 16) SamsungBrowser/29.0 Chrome/136.0 Mobile Safari/537.36"),
				Arguments.of("Firefox, Linux",
						"Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"),
				Arguments.of("", "curl/8.5.0"), Arguments.of("", "<script>"), Arguments.of("", ""));
	}

	@Test
	void knowsNothingOfWhoSaysNothing() {
		assertThat(UserAgentDescription.of(new MockHttpServletRequest())).isEmpty();
	}

	@Test
	void fitsItsColumnWhateverIsSent() {
		assertThat(UserAgentDescription.describe("Chrome/ Windows NT KAKAOTALK SamsungBrowser/ ".repeat(1000)))
			.hasSizeLessThan(40);
	}

}
