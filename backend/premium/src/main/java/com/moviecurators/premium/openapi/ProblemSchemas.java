package com.moviecurators.premium.openapi;

import java.util.List;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;

/** The schemas of problem details in the OpenAPI document. */
final class ProblemSchemas {

	static final String PROBLEM = "Problem";

	static final String FAULT = "FieldFault";

	private ProblemSchemas() {
	}

	static Schema<?> problem(List<String> codes) {
		return typed("object").addProperty("type", text("/problems/<code>, an address with a page about it"))
			.addProperty("code", oneOf(codes).description("Tells refusals apart; never changes"))
			.addProperty("title", text("In English, for developers"))
			.addProperty("status", typed("integer").format("int32").description("The HTTP status"))
			.addProperty("detail", text("In English, for developers"))
			.addProperty("instance", text("The address that was asked"))
			.addProperty("errors", typed("array").items(reference(FAULT)).description("Which fields, and why"))
			.addProperty("order", text("The payment that a refusal is about"))
			.addProperty("paymentStatus", text("Where that payment stands"))
			.addProperty("preview", reference("RefundPreview").description("What the refund would be now"))
			.addProperty("refusal", text("Why KakaoPay did not make the refund, or why a decision was refused"))
			.addProperty("kakaoPayStatus", textOrNull("What KakaoPay says, where it contradicts a decision"))
			.addProperty("incident", text("What an internal error is logged under"))
			.required(List.of("code", "detail", "status", "title", "type"));
	}

	static Schema<?> fault() {
		return typed("object").addProperty("field", text("As the client wrote it"))
			.addProperty("message", text("In the language of the request"))
			.required(List.of("field", "message"));
	}

	static Schema<?> reference(String name) {
		return new Schema<>(SpecVersion.V31).$ref("#/components/schemas/" + name);
	}

	static Schema<?> typed(String type) {
		return new Schema<>(SpecVersion.V31).typesItem(type);
	}

	/** The referenced schema, or null. */
	static Schema<?> orNull(String reference) {
		return new Schema<>(SpecVersion.V31)
			.anyOf(List.of(new Schema<>(SpecVersion.V31).$ref(reference), typed("null")));
	}

	private static Schema<?> oneOf(List<String> values) {
		Schema<Object> schema = new Schema<>(SpecVersion.V31);
		schema.typesItem("string").setEnum(List.copyOf(values));
		return schema;
	}

	private static Schema<?> text(String description) {
		return typed("string").description(description);
	}

	private static Schema<?> textOrNull(String description) {
		Schema<?> text = text(description);
		text.addType("null");
		return text;
	}

}
