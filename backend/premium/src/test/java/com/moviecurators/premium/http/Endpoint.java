package com.moviecurators.premium.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * A route of the service, as Spring MVC knows it: one that is added later is among them.
 *
 * @param method of HTTP
 * @param path with values for its variables
 * @param fields of the body that it takes, with values that are refused for good; none if
 * it takes no body
 */
record Endpoint(String method, String path, Map<String, String> fields) {

	/** Well-formed, and refused all the same. */
	private static final Map<String, String> REFUSED = Map.of("order", "mc-" + "0".repeat(32) + "-" + "0".repeat(32),
			"pgToken", "no-such-token", "planCode", "NO_SUCH_PLAN", "outcome", "cancel");

	/** All routes, and some addresses of the page that are none. */
	static List<Endpoint> of(Collection<? extends RequestMappingInfoHandlerMapping> mappings) {
		Stream<Endpoint> routes = mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().entrySet().stream())
			.flatMap((route) -> of(route.getKey(), route.getValue()));
		Stream<Endpoint> files = Stream.of("/assets/probe-0a1b2c3d.js", "/nowhere", "/favicon.svg", "/api/nowhere")
			.map((path) -> new Endpoint("GET", path, Map.of()));
		return Stream.concat(routes, files).distinct().toList();
	}

	private static Stream<Endpoint> of(RequestMappingInfo route, HandlerMethod handler) {
		Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
		List<RequestMethod> all = methods.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST)
				: List.copyOf(methods);
		return route.getPatternValues()
			.stream()
			.flatMap((pattern) -> all.stream()
				.map((method) -> new Endpoint(method.name(), path(pattern), fields(handler))));
	}

	private static String path(String pattern) {
		return pattern.replace("/**", "/a/b").replaceAll("\\{\\w+}", REFUSED.get("order"));
	}

	private static Map<String, String> fields(HandlerMethod handler) {
		return Arrays.stream(handler.getMethodParameters())
			.filter((parameter) -> parameter.hasParameterAnnotation(RequestBody.class))
			.filter((parameter) -> parameter.getParameterType().isRecord())
			.flatMap((parameter) -> Arrays.stream(parameter.getParameterType().getRecordComponents()))
			.collect(Collectors.toMap((field) -> field.getName(), (field) -> REFUSED.getOrDefault(field.getName(), "x"),
					(one, _) -> one, TreeMap::new));
	}

	boolean takesBody() {
		return !this.fields.isEmpty();
	}

	/** A request that is read to the end, and refused. */
	RawRequest request() {
		RawRequest request = RawRequest.of(this.method, this.path).and("Idempotency-Key: corpus-of-requests");
		return takesBody() ? request.and("Content-Type: application/json").withBody(BadBodies.object(this.fields))
				: request;
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
