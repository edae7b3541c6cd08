package com.moviecurators.premium.spa;

import java.time.Duration;
import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Serves the files of the single-page app from the class path. Files under /assets have a
 * hash in their name and never change. Browsers that read Brotli get what the build has
 * compressed; Tomcat compresses for the others.
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
			.addResolver(compressed());
		registry.addResourceHandler("/error-page.css")
			.addResourceLocations("classpath:/com/moviecurators/premium/spa/")
			.setCacheControl(CacheControl.noCache());
		registry.addResourceHandler("/**").addResourceLocations(BUILD).setCacheControl(CacheControl.noCache());
	}

	/**
	 * Only Brotli: the resolver follows the order of {@code Accept-Encoding}, in which
	 * browsers name gzip first.
	 */
	private static EncodedResourceResolver compressed() {
		EncodedResourceResolver resolver = new EncodedResourceResolver();
		resolver.setContentCodings(List.of("br"));
		return resolver;
	}

}
