package com.moviecurators.kakaopay;

import java.util.function.BiFunction;

import com.moviecurators.kakaopay.Outcome.Happened;
import com.moviecurators.kakaopay.Outcome.Unknown;
import com.moviecurators.kakaopay.UnknownCause.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Determines the outcome of a call from an HTTP answer. The body decides. The status only
 * classifies an unreadable body, because KakaoPay's documents disagree about statuses.
 */
final class AnswerReader {

	private final JsonMapper json;

	AnswerReader(JsonMapper json) {
		this.json = json;
	}

	<T> Outcome<T> read(WireRequest request, RawAnswer answer, BiFunction<AnswerFields, RawAnswer, T> shape) {
		AnswerFields fields = fields(answer.body());
		if (fields == null) {
			return notFromKakaoPay(answer, "no JSON object");
		}
		KakaoPayError error = ErrorFields.error(fields, answer.status(), request);
		return (error != null) ? Decision.on(request.call(), error) : success(fields, answer, shape);
	}

	private static <T> Outcome<T> success(AnswerFields fields, RawAnswer answer,
			BiFunction<AnswerFields, RawAnswer, T> shape) {
		if (!answer.isSuccess()) {
			return notFromKakaoPay(answer, "no error code");
		}
		try {
			return new Happened<>(shape.apply(fields, answer));
		}
		catch (Unreadable ex) {
			return unknown(Kind.UNREADABLE, answer + ": " + ex.getMessage());
		}
	}

	private static <T> Outcome<T> notFromKakaoPay(RawAnswer answer, String fault) {
		Kind kind = answer.isServerError() ? Kind.SERVER_ERROR : Kind.UNREADABLE;
		return unknown(kind, answer + ", " + fault);
	}

	private static <T> Outcome<T> unknown(Kind kind, String detail) {
		return new Unknown<>(new UnknownCause(kind, null, detail));
	}

	private @Nullable AnswerFields fields(byte[] body) {
		try {
			JsonNode tree = this.json.readTree(body);
			return (tree != null && tree.isObject()) ? new AnswerFields(tree) : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
