package com.moviecurators.premium.payment.callback;

import com.moviecurators.premium.common.Origins;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which page follows a return. */
@Configuration(proxyBeanMethods = false)
class CallbackConfiguration {

	@Bean
	ReturnPage returnPage(Origins origins) {
		return new ReturnPage(origins.frontEndOrigin());
	}

}
