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
 * The one page of the single-page app. It is asked for anew each time, because it names
 * the scripts of the release it belongs to.
 */
@Component
public class SpaPage {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	/** Routes where a person never is. */
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

	/** The page, for a route it knows. */
	public ResponseEntity<Object> found() {
		return ResponseEntity.ok()
			.contentType(HTML)
			.cacheControl(CacheControl.noCache())
			.eTag(this.etag)
			.body(this.page);
	}

	/** The page, for an address that brought something nobody may keep. */
	ResponseEntity<Object> foundForOnce() {
		return ResponseEntity.ok().contentType(HTML).cacheControl(CacheControl.noStore()).body(this.page);
	}

	/**
	 * The page, for a route nobody knows: it says so itself, and the status says so too.
	 */
	public ResponseEntity<Object> notFound() {
		return ResponseEntity.status(HttpStatus.NOT_FOUND)
			.contentType(HTML)
			.cacheControl(CacheControl.noCache())
			.body(this.page);
	}

	/**
	 * Whether a person with a browser asks for this, rather than a program or a script.
	 */
	public boolean wantedBy(WebRequest request) {
		return request instanceof ServletWebRequest web
				&& wantedBy(web.getRequest(), web.getRequest().getServletPath());
	}

	/** The same for a path that the request was first made to. */
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
