package com.moviecurators.premium.spa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.moviecurators.premium.common.Origin;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/**
 * The page in one language. What differs is read before the scripts run, or without them.
 */
record LocalizedPage(Locale language, byte[] html, String etag) {

	static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	/**
	 * Reads the page. The picture for link previews gets the origin, since a preview
	 * needs a whole address. The tag is weak: Tomcat does not compress what has a strong
	 * one.
	 */
	static LocalizedPage of(Resource resource, Locale language, Origin origin) {
		byte[] html = read(resource).replace("content=\"/", "content=\"" + origin + "/")
			.getBytes(StandardCharsets.UTF_8);
		return new LocalizedPage(language, html, "W/\"" + DigestUtils.md5DigestAsHex(html) + "\"");
	}

	private static String read(Resource resource) {
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	ResponseEntity<Object> as(ResponseEntity.BodyBuilder answer) {
		return answer.contentType(HTML)
			.header(HttpHeaders.CONTENT_LANGUAGE, this.language.toLanguageTag())
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
			.body(this.html);
	}

}
