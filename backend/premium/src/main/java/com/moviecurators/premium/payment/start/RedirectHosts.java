package com.moviecurators.premium.payment.start;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.ReadyAnswer;

/**
 * The hosts that members may be sent to. KakaoPay's own hosts have changed and are not
 * part of its contract, so whole domains are listed. The host of the API is allowed too,
 * for simulators.
 *
 * @param domains for instance {@code kakaopay.com}, its subdomains included, https only
 * @param apiHost the host of the configured base URL
 */
record RedirectHosts(List<String> domains, String apiHost) {

	boolean allow(ReadyAnswer answer) {
		return Stream.of(answer.nextRedirectPcUrl(), answer.nextRedirectMobileUrl(), answer.nextRedirectAppUrl())
			.allMatch(this::allow);
	}

	private boolean allow(URI address) {
		if (address.getHost() == null) {
			return false;
		}
		String host = address.getHost().toLowerCase(Locale.ROOT);
		return host.equals(this.apiHost) || ("https".equals(address.getScheme()) && isListed(host));
	}

	private boolean isListed(String host) {
		return this.domains.stream().anyMatch((domain) -> host.equals(domain) || host.endsWith("." + domain));
	}

}
