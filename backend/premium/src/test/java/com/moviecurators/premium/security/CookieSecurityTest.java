package com.moviecurators.premium.security;

import java.time.Duration;

import com.moviecurators.premium.common.Origins;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** What the setting decides: whether cookies need TLS, and their names. */
class CookieSecurityTest {

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "https://premium.example.com, -, true", "http://localhost:8080, -, false",
			"http://premium.internal, true, true", "https://tunnel.example.com, false, false" })
	void followsTheReturnOriginUnlessItIsSet(String origin, String secure, boolean tls) {
		new ApplicationContextRunner().withUserConfiguration(Cookies.class)
			.withBean(Origins.class, () -> new Origins(origin, null))
			.withPropertyValues((secure != null) ? new String[] { "premium.cookies.secure=" + secure } : new String[0])
			.run((context) -> {
				String refresh = context.getBean(RefreshCookie.class).carrying("token", Duration.ofDays(1));
				assertThat(refresh)
					.startsWith(tls ? "__Host-premium_refresh=token; Path=/;" : "premium_refresh=token;");
				assertThat(refresh.contains("; Secure;")).isEqualTo(tls);
			});
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(CookieSettings.class)
	@Import({ CookieSecurity.class, RefreshCookie.class })
	static class Cookies {

	}

}
