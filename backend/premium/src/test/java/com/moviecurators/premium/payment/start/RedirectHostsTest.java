package com.moviecurators.premium.payment.start;

import java.net.URI;
import java.util.List;

import com.moviecurators.kakaopay.ReadyAnswer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RedirectHostsTest {

	private final RedirectHosts hosts = new RedirectHosts(List.of("kakaopay.com", "kakao.com"), "localhost");

	@ParameterizedTest
	@CsvSource({ "https://online-payment.kakaopay.com/bridge/pc/1, true", "https://online-pay.kakao.com/v1/1, true",
			"https://KAKAOPAY.com/1, true", "http://localhost:8090/mockup/1, true",
			"http://online-payment.kakaopay.com/1, false", "https://evil.example/kakaopay.com, false",
			"https://notkakaopay.com/1, false", "https://kakaopay.com.evil.example/1, false",
			"javascript:alert(1), false", "/relative, false" })
	void sendsMembersToKakaoPayOnly(String address, boolean allowed) {
		URI good = URI.create("https://online-payment.kakaopay.com/1");
		assertThat(this.hosts.allow(answer(URI.create(address), good))).isEqualTo(allowed);
		assertThat(this.hosts.allow(answer(good, URI.create(address)))).isEqualTo(allowed);
	}

	private static ReadyAnswer answer(URI pc, URI mobile) {
		return new ReadyAnswer("T0000000000000000001", pc, mobile, pc, null, null, null);
	}

}
