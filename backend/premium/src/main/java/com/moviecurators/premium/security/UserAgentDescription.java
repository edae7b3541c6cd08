package com.moviecurators.premium.security;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/**
 * Describes the device of a sign-in: browser and system, as in "Chrome, Android". Both
 * words are taken from the lists here. Nothing else of the User-Agent is kept.
 */
final class UserAgentDescription {

	/** Names come before those that they imitate. */
	private static final List<Name> BROWSERS = List.of(new Name("KakaoTalk", "KAKAOTALK"),
			new Name("Naver", "NAVER(inapp"), new Name("Whale", "Whale/"),
			new Name("Samsung Internet", "SamsungBrowser/"), new Name("Edge", "Edg"), new Name("Opera", "OPR/"),
			new Name("Firefox", "Firefox/"), new Name("Firefox", "FxiOS/"), new Name("Chrome", "CriOS/"),
			new Name("Chrome", "Chrome/"), new Name("Safari", "Safari/"));

	private static final List<Name> SYSTEMS = List.of(new Name("iPhone", "iPhone"), new Name("iPad", "iPad"),
			new Name("Android", "Android"), new Name("Windows", "Windows NT"), new Name("macOS", "Macintosh"),
			new Name("ChromeOS", "CrOS"), new Name("Linux", "Linux"));

	private UserAgentDescription() {
	}

	/** The description; empty if nothing is known. */
	static String of(HttpServletRequest request) {
		String userAgent = request.getHeader(HttpHeaders.USER_AGENT);
		return (userAgent != null) ? describe(userAgent) : "";
	}

	static String describe(String userAgent) {
		return Stream.of(BROWSERS, SYSTEMS)
			.flatMap((names) -> names.stream().filter((name) -> userAgent.contains(name.sign())).limit(1))
			.map(Name::name)
			.collect(Collectors.joining(", "));
	}

	/**
	 * A browser or a system.
	 *
	 * @param name as members know it
	 * @param sign by which its User-Agent is told
	 */
	private record Name(String name, String sign) {
	}

}
