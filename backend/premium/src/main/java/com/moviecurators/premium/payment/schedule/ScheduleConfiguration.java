package com.moviecurators.premium.payment.schedule;

import com.moviecurators.kakaopay.KakaoPayProperties;

import org.springframework.context.annotation.Configuration;

/**
 * Refuses to start when a call to KakaoPay could outlive the claim under which it is
 * made.
 */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

	ScheduleConfiguration(PaymentSettings settings, KakaoPayProperties kakaoPay) {
		settings.requireLongerThan(kakaoPay.connectTimeout()
			.plus(kakaoPay.readTimeout())
			.plus(kakaoPay.pool().connectionRequestTimeout()));
	}

}
