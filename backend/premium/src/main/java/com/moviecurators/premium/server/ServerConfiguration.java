package com.moviecurators.premium.server;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives Tomcat the protocol with a timeout for whole requests. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestReadTimeout(ServerSettings settings) {
		return (factory) -> {
			factory.setProtocol(RequestReadTimeoutProtocol.class.getName());
			factory.addProtocolHandlerCustomizers((RequestReadTimeoutProtocol protocol) -> protocol
				.setRequestReadTimeout(settings.requestReadTimeout()));
		};
	}

}
