package com.moviecurators.violations;

import org.springframework.stereotype.Service;

/** Breaks a rule on purpose: the second buyer overwrites the tid of the first. */
@Service
public class StatefulSingleton {

	private String tid;

	void remember(String given) {
		this.tid = given;
	}

	String tid() {
		return this.tid;
	}

}
