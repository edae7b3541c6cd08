package com.moviecurators.kakaopay.simulator.guard;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AllowedHostsTests {

	@ParameterizedTest
	@CsvSource({ "127.0.0.1,localhost", "localhost,localhost", "0.0.0.0,localhost", "::,localhost", "::1,[::1]",
			"192.0.2.7,192.0.2.7", "fd00::2,[fd00::2]", "pay.test,pay.test" })
	void nameTheAddressThatIsBound(String bind, String host) {
		AccessSettings settings = new AccessSettings().withBind(bind);
		assertThat(settings.host()).isEqualTo(host);
		assertThat(AllowedHosts.of(settings, null).allows(host + ":8090")).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "0.0.0.0,true", "::,true", "127.0.0.1,false", "192.0.2.8,false" })
	void areAllNumbersIfEveryAddressIsBound(String bind, boolean expected) {
		AllowedHosts hosts = AllowedHosts.of(new AccessSettings().withBind(bind), null);
		assertThat(hosts.allows("192.0.2.7:8090")).isEqualTo(expected);
		assertThat(hosts.allows("[fd00::2]:8090")).isEqualTo(expected);
		assertThat(hosts.allows("192.0.2.7.evil.example")).isFalse();
		assertThat(hosts.allows("1192.0.2.7")).isFalse();
	}

	@Test
	void areThoseThatWereNamed() {
		AllowedHosts hosts = AllowedHosts.of(new AccessSettings().withAllowedHosts(List.of("Simulator")),
				URI.create("https://Pay.example.com"));
		assertThat(hosts.allows("simulator:8090")).isTrue();
		assertThat(hosts.allows("PAY.example.com")).isTrue();
		assertThat(hosts.allows("example.com")).isFalse();
		assertThat(hosts.allows("")).isFalse();
	}

}
