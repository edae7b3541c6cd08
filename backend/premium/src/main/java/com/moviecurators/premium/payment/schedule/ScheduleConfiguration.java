package com.moviecurators.premium.payment.schedule;

import java.time.Duration;

import com.moviecurators.kakaopay.KakaoPayProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Knows how long calls to KakaoPay can take. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

	/**
	 * The longest call.
	 * @throws IllegalStateException if it could outlive the claim under which it is made
	 */
	@Bean
	LongestCall longestCall(PaymentSettings settings, KakaoPayProperties kakaoPay) {
		Duration longest = kakaoPay.connectTimeout()
			.plus(kakaoPay.readTimeout())
			.plus(kakaoPay.pool().connectionRequestTimeout());
		settings.requireLongerThan(longest);
		return new LongestCall(longest);
	}

}
