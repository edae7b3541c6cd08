package com.moviecurators.premium.common.ratelimit;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import com.moviecurators.premium.common.ratelimit.RateLimiter.Limit;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Rate limiters for unit tests. */
public final class RateLimiters {

	private static final int UNLIMITED = 1_000_000;

	private RateLimiters() {
	}

	/** A limiter with these counts a period, and next to no limit for all others. */
	public static RateLimiter of(Duration period, Map<Limit, Integer> counts) {
		return new RateLimiter(settings(period, counts));
	}

	static RateLimitSettings settings(Duration period, Map<Limit, Integer> counts) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		for (Limit limit : Limit.values()) {
			String name = "limits." + limit.name().toLowerCase(Locale.ROOT).replace('_', '-');
			source.put(name + ".count", counts.getOrDefault(limit, UNLIMITED));
			source.put(name + ".period", period);
		}
		return new Binder(source).bind("limits", RateLimitSettings.class).get();
	}

}
