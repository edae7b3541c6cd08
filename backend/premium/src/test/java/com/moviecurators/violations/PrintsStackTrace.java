package com.moviecurators.violations;

import java.sql.SQLException;

/** Breaks a rule on purpose: no operator reads what it prints. */
public class PrintsStackTrace {

	void report(SQLException failure) {
		failure.printStackTrace();
	}

}
