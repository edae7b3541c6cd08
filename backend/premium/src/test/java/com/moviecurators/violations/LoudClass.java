package com.moviecurators.violations;

/** Breaks rules on purpose: it talks to nobody, in a package that is not null-marked. */
public class LoudClass {

	void talk() {
		System.out.println("Paid!");
	}

}
