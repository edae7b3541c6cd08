package com.moviecurators.premium.drill.check;

import java.util.ArrayList;
import java.util.List;

import com.moviecurators.premium.drill.check.Finding.Kind;

/** Collects contradictions. */
final class Findings {

	private final List<Finding> list = new ArrayList<>();

	void require(boolean condition, Kind otherwise, String about, String text) {
		if (!condition) {
			report(otherwise, about, text);
		}
	}

	void report(Kind kind, String about, String text) {
		this.list.add(new Finding(kind, about, text));
	}

	List<Finding> list() {
		return this.list;
	}

}
