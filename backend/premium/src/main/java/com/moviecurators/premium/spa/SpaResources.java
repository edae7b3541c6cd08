package com.moviecurators.premium.spa;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * The files of the single-page app, as its build left them on the class path. Those under
 * /assets carry a hash in their name and never change; a file compressed beforehand is
 * served so.
 */
@Configuration(proxyBeanMethods = false)
class SpaResources implements WebMvcConfigurer {

	private static final String BUILD = "classpath:/static/";

	private static final Duration A_YEAR = Duration.ofDays(365);

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations(BUILD + "assets/")
			.setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
			.resourceChain(true)
			.addResolver(new EncodedResourceResolver());
		registry.addResourceHandler("/**").addResourceLocations(BUILD).setCacheControl(CacheControl.noCache());
	}

}
