package com.moviecurators.premium.clock;

import lombok.RequiredArgsConstructor;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Says when this node's own clock is off. The node goes on by the cluster's time, so the
 * answer stays HTTP 200 and a load balancer keeps the node.
 */
@Component
@RequiredArgsConstructor
class ClockHealthIndicator implements HealthIndicator {

	static final Status CLOCK_OFF = new Status("CLOCK_OFF", "Set this node's clock");

	private final ClockWatch watch;

	@Override
	public Health health() {
		Health.Builder health = this.watch.isOff() ? Health.status(CLOCK_OFF) : Health.up();
		return health.withDetail("offsetMillis", this.watch.offset().toMillis()).build();
	}

}
