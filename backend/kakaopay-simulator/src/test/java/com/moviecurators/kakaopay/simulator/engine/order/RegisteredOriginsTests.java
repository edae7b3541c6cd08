package com.moviecurators.kakaopay.simulator.engine.order;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegisteredOriginsTests {

	@ParameterizedTest
	@CsvSource({ "https://shop.example.com,https://shop.example.com/ok,true",
			"https://shop.example.com/,https://shop.example.com/ok,true",
			"HTTPS://Shop.Example.com,https://SHOP.example.com/ok,true",
			"https://shop.example.com,http://shop.example.com/ok,false",
			"https://shop.example.com,https://shop.example.com:8443/ok,false",
			"https://shop.example.com:8443,https://shop.example.com:8443/ok,true",
			"https://shop.example.com,https://shop.example.com.evil.com/ok,false",
			"https://shop.example.com,https://shopXexample.com/ok,false",
			"https://*.example.com,https://a.example.com/ok,true", "https://*.example.com,https://example.com/ok,false",
			"https://*.example.com,https://a.b.example.com/ok,false",
			"https://*.example.com,https://a.example.com:81/ok,false" })
	void comparesSchemeHostAndPort(String registered, URI url, boolean accepted) {
		assertThat(new RegisteredOrigins(List.of(registered)).contain(url)).isEqualTo(accepted);
	}

	@Test
	void acceptsEveryOriginIfNoneIsRegistered() {
		assertThat(new RegisteredOrigins(List.of()).contain(URI.create("http://any.where"))).isTrue();
	}

	@Test
	void acceptsAnyOfSeveral() {
		RegisteredOrigins origins = new RegisteredOrigins(List.of("http://one", "http://two"));
		assertThat(origins.contain(URI.create("http://two/ok"))).isTrue();
		assertThat(origins.contain(URI.create("http://three/ok"))).isFalse();
	}

}
