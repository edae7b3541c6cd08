package com.moviecurators.premium.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.moviecurators.premium.spa.ErrorPages;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Writes a page in place of every problem that a person would see. */
@ControllerAdvice
@RequiredArgsConstructor
class ProblemPages implements ResponseBodyAdvice<Object> {

	private final ErrorPages pages;

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType selected,
			Class<? extends HttpMessageConverter<?>> converterType, ServerHttpRequest request,
			ServerHttpResponse response) {
		if (body instanceof ProblemDetail problem && request instanceof ServletServerHttpRequest servlet
				&& this.pages.wantedBy(servlet.getServletRequest())) {
			write(this.pages.html(problem.getStatus()), response);
			return null;
		}
		return body;
	}

	private static void write(String page, ServerHttpResponse response) {
		response.getHeaders().setContentType(ErrorPages.MEDIA_TYPE);
		response.getHeaders().setCacheControl(CacheControl.noStore());
		try {
			response.getBody().write(page.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
