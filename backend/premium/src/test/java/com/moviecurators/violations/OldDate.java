package com.moviecurators.violations;

import java.util.Date;

/** Breaks a rule on purpose: a date that can be changed from outside. */
public class OldDate {

	Date when(Date date) {
		return date;
	}

}
