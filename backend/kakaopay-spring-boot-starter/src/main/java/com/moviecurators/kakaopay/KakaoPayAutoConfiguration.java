package com.moviecurators.kakaopay;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Configures a {@link KakaoPayClient} from the {@code kakaopay.*} settings, unless the
 * application has a client of its own.
 */
@AutoConfiguration
@EnableConfigurationProperties(KakaoPayProperties.class)
public class KakaoPayAutoConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(KakaoPayClient.class);

	@Bean
	@ConditionalOnMissingBean
	KakaoPayClient kakaoPayClient(KakaoPayProperties properties) {
		Merchant merchant = Settings.merchant(properties);
		logger.info("{}", Destination.of(properties, merchant));
		return new HttpKakaoPayClient(merchant, new HttpTransport(properties));
	}

}
