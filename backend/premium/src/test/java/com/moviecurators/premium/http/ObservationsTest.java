package com.moviecurators.premium.http;

import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class ObservationsTest {

	@Autowired
	Client client;

	@Autowired
	MeterRegistry meters;

	@Test
	void noRequestIsMeasuredForNobody() {
		this.client.get("/api/plans");
		this.client.get("/api/accounts/me");
		assertThat(this.meters.getMeters()).extracting((meter) -> meter.getId().getName())
			.noneMatch((name) -> Stream.of("http.server", "spring.security", "spring.data").anyMatch(name::startsWith));
	}

}
