package com.moviecurators.premium.idempotency;

import java.util.List;

import lombok.RequiredArgsConstructor;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take an {@link IdempotencyKey}. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class IdempotencyKeyConfiguration implements WebMvcConfigurer {

	private final IdempotencyKeyResolver keys;

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.keys);
	}

}
