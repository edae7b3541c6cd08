package com.moviecurators.premium.payment.callback;

import com.moviecurators.premium.common.Origins;
import com.moviecurators.premium.spa.SpaPage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which page follows a return. */
@Configuration(proxyBeanMethods = false)
class CallbackConfiguration {

	@Bean
	ReturnPage returnPage(SpaPage own, Origins origins) {
		return new ReturnPage(own, origins.frontEndOrigin());
	}

}
