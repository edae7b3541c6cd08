package com.moviecurators.premium.spa;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

import com.moviecurators.premium.common.Origin;
import com.moviecurators.premium.common.Origins;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The page of the single-page app. Browsers revalidate it each time, because it names the
 * scripts of its release.
 */
@Component
public class SpaPage {

	private static final String NO_SPA = "/com/moviecurators/premium/spa/no-spa.html";

	private final LocalizedPage korean;

	private final LocalizedPage english;

	/**
	 * Reads the page that was built.
	 * @param origins the front end's own origin, if it has one, is in the page
	 */
	public SpaPage(ResourceLoader resources, Origins origins) {
		Origin origin = (origins.frontEndOrigin() != null) ? origins.frontEndOrigin() : origins.returnOrigin();
		Resource page = firstOf(resources, "/static/index.html", NO_SPA);
		this.korean = LocalizedPage.of(page, Locale.KOREAN, origin);
		this.english = LocalizedPage.of(firstOf(resources, "/static/index.en.html", "/static/index.html", NO_SPA),
				Locale.ENGLISH, origin);
	}

	private static Resource firstOf(ResourceLoader resources, String... paths) {
		return Stream.of(paths)
			.map((path) -> resources.getResource("classpath:" + path))
			.filter(Resource::exists)
			.findFirst()
			.orElseThrow();
	}

	/** The page, for a route of the app, in the language that the browser prefers. */
	public ResponseEntity<Object> found() {
		LocalizedPage page = preferred();
		return page.as(ResponseEntity.ok().cacheControl(CacheControl.noCache()).eTag(page.etag()));
	}

	/** The page for an address with a {@code pg_token}, which no cache may store. */
	public ResponseEntity<Object> foundForOnce() {
		return preferred().as(ResponseEntity.ok().cacheControl(CacheControl.noStore()));
	}

	/** The page as text. For an unknown route it shows that there is nothing. */
	String html() {
		return new String(preferred().html(), StandardCharsets.UTF_8);
	}

	private LocalizedPage preferred() {
		boolean english = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
		return english ? this.english : this.korean;
	}

}
