package com.moviecurators.premium.spa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/**
 * The page of the single-page app. Browsers revalidate it each time, because it names the
 * scripts of its release.
 */
@Component
public class SpaPage {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	/** Routes for programs only. */
	private static final List<String> NOT_FOR_PEOPLE = List.of("/api/", "/actuator/", "/assets/", "/v3/");

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
	ResponseEntity<Object> foundForOnce() {
		return ResponseEntity.ok().contentType(HTML).cacheControl(CacheControl.noStore()).body(this.page);
	}

	/**
	 * The page with status 404, for an unknown route. The page shows the same.
	 */
	public ResponseEntity<Object> notFound() {
		return ResponseEntity.status(HttpStatus.NOT_FOUND)
			.contentType(HTML)
			.cacheControl(CacheControl.noCache())
			.body(this.page);
	}

	/**
	 * Whether a browser requests this for a person, and no program or script does.
	 */
	public boolean wantedBy(WebRequest request) {
		return request instanceof ServletWebRequest web
				&& wantedBy(web.getRequest(), web.getRequest().getServletPath());
	}

	/** The same for the original path of the request. */
	public boolean wantedBy(HttpServletRequest request, String path) {
		return NOT_FOR_PEOPLE.stream().noneMatch((path + "/")::startsWith) && acceptsHtml(request);
	}

	private static boolean acceptsHtml(HttpServletRequest request) {
		try {
			String accept = request.getHeader("Accept");
			return accept != null && MediaType.parseMediaTypes(accept)
				.stream()
				.anyMatch((type) -> type.getType().equals("text") && type.isCompatibleWith(MediaType.TEXT_HTML));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
