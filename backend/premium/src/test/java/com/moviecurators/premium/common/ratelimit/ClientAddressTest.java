package com.moviecurators.premium.common.ratelimit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAddressTest {

	@ParameterizedTest
	@CsvSource({ "192.0.2.7,192.0.2.7", "2001:db8:1:2:3:4:5:6,20:01:0d:b8:00:01:00:02::/64",
			"2001:db8:1:2:ffff::1,20:01:0d:b8:00:01:00:02::/64", "::ffff:192.0.2.7,192.0.2.7",
			"0:0:0:0:0:0:0:1,00:00:00:00:00:00:00:00::/64", "unknown,unknown", "nonsense:x,nonsense:x" })
	void networkStandsForAllAddressesOfOneCaller(String address, String expected) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		assertThat(ClientAddress.of(request)).hasToString(expected);
	}

	@ParameterizedTest
	@CsvSource("203.0.113.9")
	void forwardedHeadersOfNobodyAreBelieved(String forged) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr("192.0.2.7");
		request.addHeader("X-Forwarded-For", forged);
		assertThat(ClientAddress.of(request)).hasToString("192.0.2.7");
	}

}
