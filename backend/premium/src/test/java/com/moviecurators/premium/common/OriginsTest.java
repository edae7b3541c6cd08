package com.moviecurators.premium.common;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reads origins as people write them. */
class OriginsTest {

	@ParameterizedTest
	@CsvSource({ "http://localhost:8080, http://localhost:8080",
			"https://premium.example.com/, https://premium.example.com",
			"HTTPS://Premium.Example.COM:443, https://premium.example.com", "http://shop.kr:80, http://shop.kr",
			"' https://shop.kr:8443 ', https://shop.kr:8443", "http://[::1]:8080, http://[::1]:8080",
			"http://10.0.2.2:8080, http://10.0.2.2:8080" })
	void readsAnOriginAsBrowsersWriteIt(String setting, String origin) {
		assertThat(new Origins(setting, setting)).satisfies((origins) -> {
			assertThat(origins.returnOrigin()).hasToString(origin);
			assertThat(origins.frontEndOrigin()).hasToString(origin);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					localhost:8080             | must begin with https:// or http://: for instance http://localhost:8080.
					premium.example.com        | must begin with https:// or http://: for instance https://premium.example.com.
					ftp://x                    | must begin with https:// or http://: for instance https://premium.example.com.
					//premium.example.com      | must begin with https:// or http://: for instance https://premium.example.com.
					https://premium example    | is no address: for instance https://premium.example.com.
					https://영화.kr            | must have a host name of letters, digits and hyphens: for instance https://xn--vj5bo21a.kr.
					https://my_shop.kr         | has an underscore in its host name, where only letters, digits and hyphens may be: for instance https://premium.example.com.
					https://                   | is no address: for instance https://premium.example.com.
					https:///shop              | must have a host name of letters, digits and hyphens: for instance https://premium.example.com.
					https://shop.kr:99999      | must have a port between 1 and 65535: for instance https://premium.example.com.
					https://shop.kr/shop       | must end after the host and the port: for instance https://shop.kr.
					https://shop.kr/?a=b       | must end after the host and the port: for instance https://shop.kr.
					https://shop.kr#top        | must end after the host and the port: for instance https://shop.kr.
					https://me:secret@shop.kr  | must end after the host and the port: for instance https://shop.kr.
					mailto:me@shop.kr          | must begin with https:// or http://: for instance https://premium.example.com.
					""")
	void refusesWhatIsNoOriginInOneSentence(String setting, String fault) {
		assertThatExceptionOfType(InvalidSetting.class).isThrownBy(() -> new Origins(setting, null))
			.withMessage("premium.return-origin " + fault);
		assertThatExceptionOfType(InvalidSetting.class).isThrownBy(() -> new Origins("http://localhost", setting))
			.withMessage("premium.front-end-origin " + fault);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  " })
	void needsNoFrontEndElsewhere(String setting) {
		assertThat(new Origins("http://localhost:8080", setting).frontEndOrigin()).isNull();
	}

	@Test
	void keepsPathAndQueryOfAnAddress() {
		Origin origin = new Origins("https://shop.kr/", null).returnOrigin();
		assertThat(origin.address("/kakaoPay/success?order=a%20b"))
			.hasToString("https://shop.kr/kakaoPay/success?order=a%20b");
	}

}
