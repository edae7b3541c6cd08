package com.moviecurators.premium.drill.process;

import java.util.List;
import java.util.Map;

/**
 * Where a node believes it is. Zone and language of a machine must not matter, so drilled
 * nodes differ in both: in St. John's half an hour is part of the offset, and in Turkish
 * the small letter of I is no i.
 */
enum Region {

	SEOUL("Asia/Seoul", "ko", "KR"),

	ST_JOHNS("America/St_Johns", "tr", "TR");

	private final String zone;

	private final String language;

	private final String country;

	Region(String zone, String language, String country) {
		this.zone = zone;
		this.language = language;
		this.country = country;
	}

	Map<String, String> environment() {
		return Map.of("TZ", this.zone);
	}

	List<String> jvmOptions() {
		return List.of("-Duser.language=" + this.language, "-Duser.country=" + this.country);
	}

}
