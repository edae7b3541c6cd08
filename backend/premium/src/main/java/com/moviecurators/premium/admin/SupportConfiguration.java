package com.moviecurators.premium.admin;

import lombok.RequiredArgsConstructor;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Limits all routes of support, also those that are added later. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class SupportConfiguration implements WebMvcConfigurer {

	private final SupportLimit limit;

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.limit).addPathPatterns("/api/support/**");
	}

}
