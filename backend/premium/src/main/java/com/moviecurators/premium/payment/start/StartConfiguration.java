package com.moviecurators.premium.payment.start;

import java.util.List;
import java.util.Locale;

import com.moviecurators.kakaopay.KakaoPayProperties;
import com.moviecurators.premium.common.Origins;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where members may be sent to, and where they come back. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

	@Bean
	ReturnAddresses returnAddresses(Origins origins) {
		return new ReturnAddresses(origins.returnOrigin());
	}

	@Bean
	RedirectHosts redirectHosts(
			@Value("${premium.payment.redirect-domains:kakaopay.com,kakao.com}") List<String> domains,
			KakaoPayProperties kakaoPay) {
		return new RedirectHosts(domains, kakaoPay.baseUrl().getHost().toLowerCase(Locale.ROOT));
	}

}
