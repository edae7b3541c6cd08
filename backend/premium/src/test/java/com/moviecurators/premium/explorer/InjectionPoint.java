package com.moviecurators.premium.explorer;

/**
 * A moment of one run.
 *
 * @param number the how-manieth of the run, from 1
 * @param call KakaoPay's name of the call it belongs to; empty if it belongs to none
 * @param nested whether something that raced in is at work
 */
record InjectionPoint(int number, InjectionPointKind kind, String call, boolean nested) {

	boolean movesMoney() {
		return this.call.equals("approve") || this.call.equals("cancel");
	}

}
