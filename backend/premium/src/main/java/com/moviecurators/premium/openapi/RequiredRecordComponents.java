package com.moviecurators.premium.openapi;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Marks every component of a record as required in the document. Only a component with
 * {@code @Nullable} may be null.
 */
class RequiredRecordComponents implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
		Class<?> raw = rawClass(type.getType());
		if (resolved != null && raw.isRecord()) {
			tighten(model(resolved, context.getDefinedModels()), raw);
		}
		return resolved;
	}

	private static Class<?> rawClass(Type type) {
		JavaType javaType = Json.mapper().constructType(type);
		return javaType.getRawClass();
	}

	@SuppressWarnings("rawtypes")
	private static Schema<?> model(Schema<?> resolved, Map<String, Schema> models) {
		String reference = resolved.get$ref();
		return (reference == null) ? resolved : models.get(reference.substring(reference.lastIndexOf('/') + 1));
	}

	private static void tighten(@Nullable Schema<?> model, Class<?> type) {
		if (model != null && model.getProperties() != null) {
			model.setRequired(List.copyOf(model.getProperties().keySet()).stream().sorted().toList());
			Arrays.stream(type.getRecordComponents())
				.filter(RequiredRecordComponents::isNullable)
				.forEach((component) -> model.getProperties()
					.computeIfPresent(component.getName(), (_, schema) -> orNull(schema)));
		}
	}

	private static boolean isNullable(RecordComponent component) {
		return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
				&& component.getAccessor().getAnnotation(JsonUnwrapped.class) == null;
	}

	private static Schema<?> orNull(Schema<?> schema) {
		if (schema.get$ref() == null) {
			schema.addType("null");
			addNull(schema);
			return schema;
		}
		return ProblemSchemas.orNull(schema.get$ref());
	}

	/** An enumeration without null forbids it, whatever the type says. */
	private static <T> void addNull(Schema<T> schema) {
		if (schema.getEnum() != null && !schema.getEnum().contains(null)) {
			List<T> values = new ArrayList<>(schema.getEnum());
			values.add(null);
			schema.setEnum(values);
		}
	}

}
