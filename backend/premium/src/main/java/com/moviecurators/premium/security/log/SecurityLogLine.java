package com.moviecurators.premium.security.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.moviecurators.premium.security.SessionAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import lombok.extern.slf4j.Slf4j;
import org.slf4j.spi.LoggingEventBuilder;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line of the security log: the event, the request it belongs to, the signed-in
 * caller, and what the event adds. The same pairs are in the text and, for structured
 * formats, beside it. Whatever a caller sent is cut and has no line break.
 */
@Slf4j(topic = "com.moviecurators.premium.security.events")
final class SecurityLogLine {

	private static final int MAX_LENGTH = 80;

	private final Map<String, String> pairs = new LinkedHashMap<>();

	private SecurityLogLine(String event) {
		with("event", event);
	}

	/** A line about this event, in the current request. */
	static SecurityLogLine of(String event) {
		return new SecurityLogLine(event).ofRequest().ofCaller();
	}

	/** Adds a pair; it replaces one of the same name. */
	SecurityLogLine with(String name, Object value) {
		this.pairs.put(name, clean(value.toString()));
		return this;
	}

	void write() {
		LoggingEventBuilder line = log.atInfo();
		this.pairs.forEach(line::addKeyValue);
		line.log(this.pairs.entrySet()
			.stream()
			.map((pair) -> pair.getKey() + "=" + pair.getValue())
			.collect(Collectors.joining(" ")));
	}

	private SecurityLogLine ofRequest() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			HttpServletRequest request = attributes.getRequest();
			with("address", request.getRemoteAddr());
			with("method", request.getMethod());
			with("path", path(request));
		}
		return this;
	}

	private SecurityLogLine ofCaller() {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof SessionAuthentication caller) {
			with("by", caller.getPrincipal().id().value());
			with("session", caller.session());
		}
		return this;
	}

	/** The pattern of the route, which has no ids, or else the path. */
	private static Object path(HttpServletRequest request) {
		Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		return (pattern != null) ? pattern : request.getServletPath();
	}

	/** Printable ASCII without spaces, at most 80 characters. */
	static String clean(String value) {
		String cut = (value.length() > MAX_LENGTH) ? value.substring(0, MAX_LENGTH) : value;
		return cut.replaceAll("[^!-~]", "?");
	}

}
