package com.moviecurators.premium.spa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.moviecurators.premium.common.ProgramRoutes;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * What a person sees where a program gets a problem. The pages need no script and say in
 * Korean and in English what to do.
 */
@Component
public class ErrorPages {

	/** The media type of all pages. */
	public static final MediaType MEDIA_TYPE = LocalizedPage.HTML;

	/** The page asks for its files, and no person does. */
	private static final String FILES = "/assets/";

	private final SpaPage page;

	private final String refused = read("refused.html");

	private final String failed = read("failed.html");

	public ErrorPages(SpaPage page) {
		this.page = page;
	}

	private static String read(String name) {
		try {
			return new ClassPathResource(name, ErrorPages.class).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The page for a status from 400 to 599.
	 */
	public String html(int status) {
		if (status == 404) {
			return this.page.html();
		}
		return (status == 429 || status >= 500) ? this.failed : this.refused;
	}

	/**
	 * Whether a browser requests this for a person, and no program or script does.
	 */
	public boolean wantedBy(HttpServletRequest request) {
		return isForPeople(request) && acceptsHtml(request.getHeader("Accept"));
	}

	/**
	 * The same where the server could perhaps not read the headers. Then nobody knows
	 * what is accepted; a program goes by the status, a person needs the page.
	 */
	public boolean wantedByUnread(HttpServletRequest request) {
		return wantedBy(request) || (isForPeople(request) && request.getHeader("Accept") == null);
	}

	private static boolean isForPeople(HttpServletRequest request) {
		String path = path(request);
		return !ProgramRoutes.include(path) && !path.startsWith(FILES);
	}

	private static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return String.valueOf((failed != null) ? failed : request.getRequestURI());
	}

	private static boolean acceptsHtml(@Nullable String accept) {
		try {
			return accept != null && MediaType.parseMediaTypes(accept)
				.stream()
				.anyMatch((type) -> type.getType().equals("text") && type.isCompatibleWith(MediaType.TEXT_HTML));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
