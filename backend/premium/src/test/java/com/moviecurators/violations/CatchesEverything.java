package com.moviecurators.violations;

/** Breaks a rule on purpose: nobody learns what went wrong. */
public class CatchesEverything {

	String tryIt(Runnable work) {
		try {
			work.run();
			return "done";
		}
		catch (Exception ex) {
			return "never mind";
		}
	}

}
