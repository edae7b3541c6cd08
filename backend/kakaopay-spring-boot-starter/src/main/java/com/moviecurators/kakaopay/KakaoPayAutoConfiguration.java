package com.moviecurators.kakaopay;

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

	@Bean
	@ConditionalOnMissingBean
	KakaoPayClient kakaoPayClient(KakaoPayProperties properties) {
		return new HttpKakaoPayClient(Settings.merchant(properties), new HttpTransport(properties));
	}

}
