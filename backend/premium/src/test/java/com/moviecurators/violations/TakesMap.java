package com.moviecurators.violations;

import java.util.HashMap;

/** Breaks a rule on purpose: nobody knows what it takes. */
public class TakesMap {

	public void approve(HashMap<String, String> parameters) {
		parameters.clear();
	}

}
