package com.moviecurators.violations;

import org.springframework.util.MultiValueMap;

/** Breaks a rule on purpose: it takes a map of Spring's. */
public class TakesForm {

	public void approve(MultiValueMap<String, String> form) {
		form.clear();
	}

}
