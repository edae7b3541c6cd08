package com.moviecurators.premium.idempotency;

import jakarta.validation.Validator;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the {@link IdempotencyKey} of a request; optional where it is nullable. */
@Component
@RequiredArgsConstructor
class IdempotencyKeyResolver implements HandlerMethodArgumentResolver {

	/** Names the key in a problem. */
	private static final String FIELD = "idempotencyKey";

	private final Validator validator;

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == IdempotencyKey.class;
	}

	@Override
	public @Nullable IdempotencyKey resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer view,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders)
			throws MissingRequestHeaderException, MethodArgumentNotValidException {
		String[] values = request.getHeaderValues(IdempotencyKey.HEADER);
		if (values != null) {
			return key(String.join(",", values), parameter);
		}
		if (!parameter.isOptional()) {
			throw new MissingRequestHeaderException(IdempotencyKey.HEADER, parameter);
		}
		return null;
	}

	private IdempotencyKey key(String value, MethodParameter parameter) throws MethodArgumentNotValidException {
		BindingResult faults = new BeanPropertyBindingResult(value, FIELD);
		this.validator.validateValue(IdempotencyKey.class, "value", value)
			.forEach((fault) -> faults.addError(new ObjectError(FIELD, fault.getMessage())));
		if (faults.hasErrors()) {
			throw new MethodArgumentNotValidException(parameter, faults);
		}
		return new IdempotencyKey(value);
	}

}
