package com.moviecurators.premium.openapi;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.moviecurators.premium.account.CurrentMember;
import com.moviecurators.premium.common.ApiProblem;
import com.moviecurators.premium.idempotency.IdempotencyKey;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;

import org.springframework.web.method.HandlerMethod;

/**
 * Completes each operation with the problems that its kind has, and with the access token
 * where it needs a member.
 */
class ProblemResponses implements GlobalOperationCustomizer {

	private static final String NAME_OF_CONTROLLERS = "Controller";

	private static final Map<Integer, List<String>> EVERYWHERE = Map.of(406, List.of("not-acceptable"), 500,
			List.of("internal-error"));

	private static final Map<Integer, List<String>> WITH_A_BODY = Map.of(400,
			List.of("malformed-request", "invalid-request"), 413, List.of("body-too-large"), 415,
			List.of("unsupported-media-type"));

	private static final Map<Integer, List<String>> WITH_A_KEY = Map.of(400, List.of("invalid-request"), 409,
			List.of("request-in-progress"), 422, List.of("idempotency-key-reused"));

	private static final String KEY = "The same key and body get the same response, byte for byte, for 15 days; "
			+ "a refusal that changed nothing is not stored";

	@Override
	public Operation customize(Operation operation, HandlerMethod method) {
		operation.operationId(id(method));
		if (needsMember(method)) {
			operation.addSecurityItem(new SecurityRequirement().addList(OpenApiConfiguration.BEARER));
		}
		key(method).ifPresent((key) -> operation.addParametersItem(header(key)));
		refusals(operation, method).forEach((status, codes) -> operation.getResponses()
			.addApiResponse(String.valueOf(status), refusal(String.join(", ", codes))));
		return operation;
	}

	private static SortedMap<Integer, List<String>> refusals(Operation operation, HandlerMethod method) {
		SortedMap<Integer, List<String>> refusals = new TreeMap<>(EVERYWHERE);
		if (operation.getRequestBody() != null) {
			refusals.putAll(WITH_A_BODY);
		}
		if (needsMember(method)) {
			refusals.put(401, List.of("not-signed-in"));
		}
		if (key(method).isPresent()) {
			WITH_A_KEY.forEach((status, codes) -> refusals.merge(status, codes, ProblemResponses::both));
		}
		Stream.of(method.getBeanType(), method.getMethod())
			.flatMap((place) -> Arrays.stream(place.getAnnotationsByType(ApiProblem.class)))
			.forEach((own) -> refusals.merge(own.status().value(), List.of(own.codes()), ProblemResponses::both));
		return refusals;
	}

	private static List<String> both(List<String> some, List<String> others) {
		return Stream.concat(some.stream(), others.stream()).distinct().toList();
	}

	private static String id(HandlerMethod method) {
		String controller = method.getBeanType().getSimpleName().replace(NAME_OF_CONTROLLERS, "");
		return controller.toLowerCase(Locale.ROOT) + "_" + method.getMethod().getName();
	}

	private static boolean needsMember(HandlerMethod method) {
		return parameters(method)
			.anyMatch((parameter) -> parameter.isAnnotationPresent(CurrentMember.class) && isRequired(parameter));
	}

	private static Optional<Parameter> key(HandlerMethod method) {
		return parameters(method).filter((parameter) -> parameter.getType() == IdempotencyKey.class).findFirst();
	}

	private static HeaderParameter header(Parameter key) {
		HeaderParameter header = new HeaderParameter();
		header.name(IdempotencyKey.HEADER)
			.description(KEY)
			.required(isRequired(key))
			.schema(ProblemSchemas.typed("string").pattern(IdempotencyKey.FORM));
		return header;
	}

	private static boolean isRequired(Parameter parameter) {
		return !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	private static Stream<Parameter> parameters(HandlerMethod method) {
		return Arrays.stream(method.getMethod().getParameters());
	}

	private static ApiResponse refusal(String codes) {
		MediaType problem = new MediaType().schema(ProblemSchemas.reference(ProblemSchemas.PROBLEM));
		return new ApiResponse().description(codes)
			.content(new Content().addMediaType("application/problem+json", problem));
	}

}
