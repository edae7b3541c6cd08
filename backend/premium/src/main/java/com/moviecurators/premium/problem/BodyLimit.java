package com.moviecurators.premium.problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

import lombok.RequiredArgsConstructor;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Refuses a body that is too long, whether its length is announced or not. Jackson's own
 * limit does not suffice: an unknown field is refused before the limit is reached.
 */
@ControllerAdvice
@RequiredArgsConstructor
class BodyLimit extends RequestBodyAdviceAdapter {

	private final RequestSettings settings;

	@Override
	public boolean supports(MethodParameter parameter, Type type,
			Class<? extends HttpMessageConverter<?>> converterType) {
		return true;
	}

	@Override
	public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type type,
			Class<? extends HttpMessageConverter<?>> converterType) throws IOException {
		int limit = Math.toIntExact(this.settings.maxBody().toBytes());
		if (message.getHeaders().getContentLength() > limit) {
			throw new ContentTooLargeException(null);
		}
		byte[] body = message.getBody().readNBytes(limit + 1);
		if (body.length > limit) {
			throw new ContentTooLargeException(null);
		}
		return new ReadMessage(message.getHeaders(), new ByteArrayInputStream(body));
	}

	/** A message whose body is in memory. */
	private record ReadMessage(HttpHeaders headers, InputStream body) implements HttpInputMessage {

		@Override
		public HttpHeaders getHeaders() {
			return this.headers;
		}

		@Override
		public InputStream getBody() {
			return this.body;
		}

	}

}
