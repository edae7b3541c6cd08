package com.moviecurators.premium.spa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The page of the single-page app. Browsers revalidate it each time, because it names the
 * scripts of its release.
 */
@Component
public class SpaPage {

	static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	private final byte[] page;

	private final String etag;

	public SpaPage(ResourceLoader resources) {
		this.page = read(built(resources));
		this.etag = "\"" + DigestUtils.md5DigestAsHex(this.page) + "\"";
	}

	private static Resource built(ResourceLoader resources) {
		Resource built = resources.getResource("classpath:/static/index.html");
		return built.exists() ? built : resources.getResource("classpath:/com/moviecurators/premium/spa/no-spa.html");
	}

	private static byte[] read(Resource resource) {
		try {
			return resource.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The page, for a route of the app. */
	public ResponseEntity<Object> found() {
		return ResponseEntity.ok()
			.contentType(HTML)
			.cacheControl(CacheControl.noCache())
			.eTag(this.etag)
			.body(this.page);
	}

	/** The page for an address with a {@code pg_token}, which no cache may store. */
	public ResponseEntity<Object> foundForOnce() {
		return ResponseEntity.ok().contentType(HTML).cacheControl(CacheControl.noStore()).body(this.page);
	}

	/** The page itself, which shows for an unknown route that there is nothing. */
	String html() {
		return new String(this.page, StandardCharsets.UTF_8);
	}

}
