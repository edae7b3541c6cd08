package com.moviecurators.premium.payment.callback;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which page follows a return. */
@Configuration(proxyBeanMethods = false)
class CallbackConfiguration {

	@Bean
	ReturnPage returnPage(@Value("${premium.front-end-origin:#{null}}") @Nullable URI origin) {
		return new ReturnPage(origin);
	}

}
