package com.moviecurators.premium.spa;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.moviecurators.premium.common.Origins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

class SpaPageTest {

	private final SpaPage page = new SpaPage(new DefaultResourceLoader() {
		@Override
		public Resource getResource(String location) {
			String language = location.endsWith(".en.html") ? "en" : "ko";
			String html = "<html lang=\"" + language + "\"><meta content=\"/social-preview.png\">";
			return new ByteArrayResource(html.getBytes(StandardCharsets.UTF_8));
		}
	}, new Origins("https://movies.example", null));

	@AfterEach
	void forgetTheLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void speaksTheLanguageOfTheBrowser() {
		ResponseEntity<Object> korean = found(Locale.KOREAN);
		ResponseEntity<Object> english = found(Locale.ENGLISH);
		assertThat(html(korean)).startsWith("<html lang=\"ko\">");
		assertThat(html(english)).startsWith("<html lang=\"en\">");
		assertThat(english.getHeaders().getContentLanguage()).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void noCacheMixesUpTheLanguages() {
		assertThat(found(Locale.KOREAN).getHeaders().getVary()).containsExactly("Accept-Language");
		assertThat(found(Locale.KOREAN).getHeaders().getETag())
			.isNotEqualTo(found(Locale.ENGLISH).getHeaders().getETag());
	}

	@Test
	void pictureForLinkPreviewsHasAWholeAddress() {
		assertThat(html(found(Locale.KOREAN))).contains("content=\"https://movies.example/social-preview.png\"");
	}

	private ResponseEntity<Object> found(Locale language) {
		LocaleContextHolder.setLocale(language);
		return this.page.found();
	}

	private static String html(ResponseEntity<Object> answer) {
		assertThat(answer.getBody()).isInstanceOf(byte[].class);
		return new String((byte[]) answer.getBody(), StandardCharsets.UTF_8);
	}

}
