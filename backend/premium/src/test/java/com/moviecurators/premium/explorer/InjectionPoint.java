package com.moviecurators.premium.explorer;

/**
 * A moment of one run.
 *
 * @param number its number in the run, from 1
 * @param call KakaoPay's name of the call it belongs to, or empty
 * @param nested whether it belongs to an interleaved action
 */
record InjectionPoint(int number, InjectionPointKind kind, String call, boolean nested) {

	boolean movesMoney() {
		return this.call.equals("approve") || this.call.equals("cancel");
	}

}
