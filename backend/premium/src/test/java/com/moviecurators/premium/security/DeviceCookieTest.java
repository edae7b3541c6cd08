package com.moviecurators.premium.security;

import java.util.List;
import java.util.Optional;

import com.moviecurators.premium.common.Origins;
import com.moviecurators.premium.common.secret.Secrets;
import com.moviecurators.premium.support.RandomKeys;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceCookieTest {

	private static final String OLD = RandomKeys.next();

	private static final String NEW = RandomKeys.next();

	private final DeviceCookie devices = devices("https://premium.example.com", OLD);

	@Test
	void knowsTheBrowserOfAnEarlierSignIn() {
		String cookie = value(this.devices.marking("a@b.kr"));
		assertThat(device(this.devices, cookie, "a@b.kr"))
			.hasValueSatisfying((id) -> assertThat(cookie).startsWith(id));
		assertThat(device(this.devices, cookie, "b@b.kr")).isEmpty();
		assertThat(device(this.devices, value(this.devices.marking("a@b.kr")), "a@b.kr"))
			.isNotEqualTo(device(this.devices, cookie, "a@b.kr"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "a", "a.", "a.b", ".b", "a.b.c", "a.00" })
	void believesNoOtherCookie(String cookie) {
		assertThat(device(this.devices, cookie, "a@b.kr")).isEmpty();
		assertThat(this.devices.browser(new MockHttpServletRequest(), "a@b.kr")).isEmpty();
	}

	@Test
	void saysNothingOfTheMemberAndGoesToTheSignInOnly() {
		assertThat(this.devices.marking("a@b.kr")).doesNotContain("a@b.kr")
			.contains("Path=/api/auth/login;", "HttpOnly", "SameSite=Strict", "Secure");
		assertThat(devices("http://localhost:8080", OLD).marking("a@b.kr")).doesNotContain("Secure");
	}

	@Test
	void overTlsNoSiteWithoutTlsCanSetIt() {
		String marking = this.devices.marking("a@b.kr");
		assertThat(marking).startsWith("__Secure-premium_device=");
		assertThat(devices("http://localhost:8080", OLD).marking("a@b.kr")).startsWith("premium_device=");
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setCookies(new Cookie("premium_device", value(marking)));
		assertThat(this.devices.browser(request, "a@b.kr")).isEmpty();
	}

	@Test
	void readsWhatAnOlderKeySigned() {
		String cookie = value(this.devices.marking("a@b.kr"));
		assertThat(device(devices("http://localhost", NEW, OLD), cookie, "a@b.kr")).isPresent();
		assertThat(device(devices("http://localhost", NEW), cookie, "a@b.kr")).isEmpty();
	}

	private static DeviceCookie devices(String origin, String... keys) {
		Secrets secrets = new Secrets(List.of(keys), List.of(RandomKeys.next()), List.of(RandomKeys.next()));
		return new DeviceCookie(secrets, new CookieSecurity(new Origins(origin, null), new CookieSettings(null)));
	}

	private static Optional<String> device(DeviceCookie devices, String cookie, String email) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setCookies(new Cookie(name(devices.marking(email)), cookie));
		return devices.browser(request, email);
	}

	private static String name(String cookie) {
		return cookie.substring(0, cookie.indexOf('='));
	}

	private static String value(String cookie) {
		return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
	}

}
