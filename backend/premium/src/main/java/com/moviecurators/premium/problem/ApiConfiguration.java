package com.moviecurators.premium.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** Configures all routes of the API. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new JsonOnlyInterceptor()).addPathPatterns("/api/**");
	}

	/** A bean, so that the routes of the actuator find it too: they take bodies. */
	@Bean
	static MappedInterceptor jsonBodies() {
		return new MappedInterceptor(new String[] { "/**" }, new JsonBodyInterceptor());
	}

}
