package com.moviecurators.kakaopay;

import java.net.ProxySelector;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Builds the HTTP client. By default, Apache's client repeats a POST after 503 or 429,
 * follows redirects and opens five connections per host. This client does not.
 */
final class HttpClients {

	private static final AtomicLong CONNECTIONS = new AtomicLong();

	private static final TimeValue IDLE = TimeValue.ofSeconds(30);

	/** Limits the age of connections, so that a changed DNS entry is noticed. */
	private static final TimeValue MAX_AGE = TimeValue.ofMinutes(5);

	private HttpClients() {
	}

	static CloseableHttpClient sendingOnce(KakaoPayProperties properties, CallDeadline deadline) {
		return HttpClientBuilder.create()
			.disableAutomaticRetries()
			.disableRedirectHandling()
			.disableAuthCaching()
			.disableCookieManagement()
			.disableContentCompression()
			.setConnectionManager(pool(properties))
			.setRoutePlanner(throughTheProxyOfTheJvm())
			.setDefaultRequestConfig(waits(properties))
			.evictExpiredConnections()
			.evictIdleConnections(IDLE)
			.addExecInterceptorFirst("kakaopay-deadline", deadline)
			.addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "kakaopay-sending", CallDeadline::markSending)
			.build();
	}

	/** Obeys {@code https.proxyHost} and its like, as Java's own client does. */
	private static HttpRoutePlanner throughTheProxyOfTheJvm() {
		return new SystemDefaultRoutePlanner(ProxySelector.getDefault());
	}

	private static RequestConfig waits(KakaoPayProperties properties) {
		return RequestConfig.custom()
			.setConnectionRequestTimeout(Timeout.of(properties.pool().connectionRequestTimeout()))
			.setResponseTimeout(Timeout.of(properties.readTimeout()))
			.setExpectContinueEnabled(false)
			.build();
	}

	private static PoolingHttpClientConnectionManager pool(KakaoPayProperties properties) {
		return new Connections().setMaxConnTotal(properties.pool().maxConnections())
			.setMaxConnPerRoute(properties.pool().maxConnections())
			.setConnectionFactory((socket) -> quiet())
			.setDefaultConnectionConfig(connections(properties))
			.build();
	}

	private static QuietConnection quiet() {
		return new QuietConnection("kakaopay-" + CONNECTIONS.incrementAndGet());
	}

	/**
	 * Validates an idle connection before reuse. A connection that KakaoPay closed is
	 * replaced before anything is sent.
	 */
	private static ConnectionConfig connections(KakaoPayProperties properties) {
		return ConnectionConfig.custom()
			.setConnectTimeout(Timeout.of(properties.connectTimeout()))
			.setSocketTimeout(Timeout.of(properties.readTimeout()))
			.setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
			.setTimeToLive(MAX_AGE)
			.build();
	}

	/** Makes connections whose sockets can be probed. */
	private static final class Connections extends PoolingHttpClientConnectionManagerBuilder {

		@Override
		protected HttpClientConnectionOperator createConnectionOperator(SchemePortResolver ports, DnsResolver names,
				TlsSocketStrategy tls) {
			return new DefaultHttpClientConnectionOperator(ProbedSocket::open, ports, names,
					RegistryBuilder.<TlsSocketStrategy>create().register(URIScheme.HTTPS.id, tls).build());
		}

	}

}
