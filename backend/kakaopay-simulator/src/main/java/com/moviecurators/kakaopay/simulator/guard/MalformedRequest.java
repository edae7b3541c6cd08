package com.moviecurators.kakaopay.simulator.guard;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.moviecurators.kakaopay.simulator.wire.UrlEncoding;
import org.jspecify.annotations.Nullable;

/**
 * Why a request cannot be read.
 *
 * @param status the HTTP status, 400 to 415
 */
record MalformedRequest(int status, String reason) {

	private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset=\"?([^\";]*)\"?");

	/** Looks at all but the body. */
	static Optional<MalformedRequest> find(RequestHead request) {
		if (!UrlEncoding.isValid(request.query()) || !UrlEncoding.isValid(request.path())) {
			return Optional.of(new MalformedRequest(400, "The address is not well encoded."));
		}
		if (!isKnownCharset(request.request().getHeader("Content-Type"))) {
			return Optional.of(new MalformedRequest(415, "The charset of the body is unknown."));
		}
		if (request.request().getContentLengthLong() > BodyLimit.MAX_BYTES) {
			return Optional.of(BodyLimit.exceeded());
		}
		return Optional.empty();
	}

	private static boolean isKnownCharset(@Nullable String contentType) {
		Matcher charset = CHARSET.matcher((contentType != null) ? contentType : "");
		try {
			return !charset.find() || Charset.isSupported(charset.group(1));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
