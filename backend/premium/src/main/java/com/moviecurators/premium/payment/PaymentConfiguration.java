package com.moviecurators.premium.payment;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import com.moviecurators.kakaopay.KakaoPayProperties;
import com.moviecurators.premium.common.KeyedHash;
import com.moviecurators.premium.common.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

	/**
	 * Refuses to start when a call to KakaoPay could outlive the claim it was made under.
	 */
	PaymentConfiguration(PaymentSettings settings, KakaoPayProperties kakaoPay) {
		settings.requireLongerThan(kakaoPay.connectTimeout()
			.plus(kakaoPay.readTimeout())
			.plus(kakaoPay.pool().connectionRequestTimeout()));
	}

	@Bean
	OrderHandles orderHandles(Secrets secrets) {
		return new OrderHandles(new SecureRandom(),
				new KeyedHash(Base64.getDecoder().decode(secrets.orderHandleKey())));
	}

	@Bean
	PgTokenVault pgTokenVault(Secrets secrets) {
		return new PgTokenVault(Base64.getDecoder().decode(secrets.pgTokenKey()));
	}

	@Bean
	ReturnAddresses returnAddresses(@Value("${premium.return-origin:http://localhost:8080}") URI origin) {
		return new ReturnAddresses(origin);
	}

	@Bean
	FrontEnd frontEnd(@Value("${premium.front-end-origin:#{null}}") @Nullable URI origin) {
		return new FrontEnd(origin);
	}

	/** So many that a KakaoPay that answers slowly holds up no batch of looks. */
	@Bean
	LookThreads lookThreads(PaymentSettings settings) {
		return new BoundedLookThreads(200, settings.lease());
	}

	@Bean
	RedirectHosts redirectHosts(
			@Value("${premium.payment.redirect-domains:kakaopay.com,kakao.com}") List<String> domains,
			KakaoPayProperties kakaoPay) {
		return new RedirectHosts(domains, kakaoPay.baseUrl().getHost().toLowerCase(Locale.ROOT));
	}

	@Bean
	StoryTelling storyTelling(PaymentStory sentences) {
		return new StoryTelling(StoryWords.bundle(), sentences);
	}

}
