package com.moviecurators.premium.common;

import java.util.List;

/** Where programs call. A browser goes everywhere else on behalf of a person. */
public final class ProgramRoutes {

	/** The beginnings of their paths, each a whole number of segments. */
	public static final List<String> BEGINNINGS = List.of("/api", "/actuator", "/v3", "/swagger-ui",
			"/swagger-ui.html");

	private ProgramRoutes() {
	}

	/** The same as patterns of Spring MVC. */
	public static String[] patterns() {
		return BEGINNINGS.stream().map((beginning) -> beginning + "/**").toArray(String[]::new);
	}

	/** Whether programs call this path. */
	public static boolean include(String path) {
		return BEGINNINGS.stream().anyMatch((beginning) -> (path + "/").startsWith(beginning + "/"));
	}

}
