package com.moviecurators.premium.payment.receipt;

import com.moviecurators.kakaopay.KakaoPayProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who sells. */
@Configuration(proxyBeanMethods = false)
class SellerConfiguration {

	@Bean
	Seller seller(SellerSettings settings, KakaoPayProperties kakaoPay) {
		if (!kakaoPay.isTestKey()) {
			settings.requireRealSeller();
		}
		return settings.seller();
	}

}
