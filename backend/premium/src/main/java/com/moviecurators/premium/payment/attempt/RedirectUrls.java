package com.moviecurators.premium.payment.attempt;

import com.moviecurators.kakaopay.ReadyAnswer;
import com.moviecurators.premium.common.secret.HiddenText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JavaType;

/**
 * Where KakaoPay wants the member's browser to go, by device. Whoever has an address can
 * pay there.
 *
 * @param pc for a browser on a computer
 * @param mobile for a browser on a phone
 * @param app for a web view inside an app
 */
@Embeddable
public record RedirectUrls(
		@Column(name = "redirect_pc_url") @JavaType(HiddenText.class) @Schema(format = "uri") String pc,
		@Column(name = "redirect_mobile_url") @JavaType(HiddenText.class) @Schema(format = "uri") String mobile,
		@Column(name = "redirect_app_url") @JavaType(HiddenText.class) @Schema(format = "uri") String app) {

	public static RedirectUrls of(ReadyAnswer answer) {
		return new RedirectUrls(answer.nextRedirectPcUrl().toString(), answer.nextRedirectMobileUrl().toString(),
				answer.nextRedirectAppUrl().toString());
	}

}
