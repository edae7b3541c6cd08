package com.moviecurators.kakaopay.simulator.journal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.github.tomakehurst.wiremock.extension.requestfilter.RequestWrapper;
import com.github.tomakehurst.wiremock.http.Cookie;
import com.github.tomakehurst.wiremock.http.FormParameter;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;

/**
 * A request without its keys, its tokens and the cookies of other ports of this machine.
 */
final class MaskedRequest extends RequestWrapper {

	private static final Set<String> HIDDEN_HEADERS = Set.of("cookie", "proxy-authorization");

	MaskedRequest(Request request) {
		super(request);
	}

	@Override
	public String getAbsoluteUrl() {
		return Mask.secrets(super.getAbsoluteUrl());
	}

	@Override
	public HttpHeaders getHeaders() {
		return new HttpHeaders(super.getHeaders().all().stream().map(MaskedRequest::masked).toList());
	}

	@Override
	public Map<String, Cookie> getCookies() {
		return Map.of();
	}

	@Override
	public byte[] getBody() {
		// ISO 8859-1 keeps every byte of a body that is no text.
		return Mask.secrets(new String(super.getBody(), StandardCharsets.ISO_8859_1))
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	@Override
	public String getBodyAsString() {
		return Mask.secrets(super.getBodyAsString());
	}

	@Override
	public Map<String, FormParameter> formParameters() {
		Map<String, FormParameter> masked = new LinkedHashMap<>();
		super.formParameters().forEach((name, field) -> masked.put(name,
				Mask.isSecret(name) ? new FormParameter(name, List.of(Mask.HIDDEN)) : field));
		return masked;
	}

	private static HttpHeader masked(HttpHeader header) {
		if (header.keyEquals("Authorization")) {
			return new HttpHeader(header.key(), header.values().stream().map(Mask::authorization).toList());
		}
		return HIDDEN_HEADERS.stream().anyMatch(header::keyEquals) ? new HttpHeader(header.key(), Mask.HIDDEN) : header;
	}

}
