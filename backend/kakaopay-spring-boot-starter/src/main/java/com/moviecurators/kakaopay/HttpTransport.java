package com.moviecurators.kakaopay;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

import com.moviecurators.kakaopay.UnknownCause.Kind;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Sends calls over HTTP without retries, redirects and cookies. */
final class HttpTransport implements Transport {

	private final CloseableHttpClient http;

	private final CallDeadline deadline;

	private final RestClient rest;

	HttpTransport(KakaoPayProperties properties) {
		this.deadline = new CallDeadline(deadline(properties));
		this.http = HttpClients.sendingOnce(properties, this.deadline);
		this.rest = RestClient.builder()
			.requestFactory(new HttpComponentsClientHttpRequestFactory(this.http))
			.baseUrl(properties.baseUrl().toString().replaceAll("/+$", ""))
			.defaultHeader(HttpHeaders.AUTHORIZATION, "SECRET_KEY " + properties.secretKey())
			.build();
	}

	private static Duration deadline(KakaoPayProperties properties) {
		return properties.pool()
			.connectionRequestTimeout()
			.plus(properties.connectTimeout())
			.plus(properties.readTimeout());
	}

	@Override
	public RawAnswer send(Call call, byte[] json) throws NoAnswer {
		try {
			return this.rest.post()
				.uri(call.path())
				.contentType(MediaType.APPLICATION_JSON)
				.accept(MediaType.APPLICATION_JSON)
				.body(json)
				.exchangeForRequiredValue((request, response) -> raw(response));
		}
		catch (RestClientException ex) {
			throw noAnswer(ex);
		}
	}

	private static RawAnswer raw(ClientHttpResponse response) throws IOException {
		return new RawAnswer(response.getStatusCode().value(), response.getBody().readAllBytes(),
				date(response.getHeaders().getFirst(HttpHeaders.DATE)));
	}

	/** Reads the date of an answer. An unreadable date must not spoil the answer. */
	private static @Nullable Instant date(@Nullable String header) {
		try {
			return (header != null) ? DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip(), Instant::from) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static NoAnswer noAnswer(RestClientException ex) {
		Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
		return (cause instanceof NoAnswer known) ? known
				: new NoAnswer(Kind.BROKEN, "the call broke (" + cause.getClass().getSimpleName() + ")", ex);
	}

	@Override
	public void close() throws IOException {
		this.http.close();
		this.deadline.close();
	}

}
