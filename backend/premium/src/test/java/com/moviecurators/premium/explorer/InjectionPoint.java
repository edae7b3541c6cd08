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
		return isOf("approve") || isOf("cancel");
	}

	boolean isOf(String name) {
		return this.call.equals(name);
	}

	boolean isRequest() {
		return this.kind == InjectionPointKind.REQUEST;
	}

	boolean isEffect() {
		return this.kind == InjectionPointKind.EFFECT;
	}

	boolean isAnswer() {
		return this.kind == InjectionPointKind.ANSWER;
	}

	boolean isStep() {
		return this.kind == InjectionPointKind.STEP;
	}

	/** A request or its answer can be lost. */
	boolean isOnTheWire() {
		return isRequest() || isEffect();
	}

	boolean isCommit() {
		return this.kind == InjectionPointKind.BEFORE_COMMIT || this.kind == InjectionPointKind.AFTER_COMMIT;
	}

	/** Whether others can act here: no lock is held, and nothing is interleaved yet. */
	boolean allowsOthers() {
		return !this.nested && (isStep() || isRequest() || isAnswer());
	}

	/** Whether an interleaved action can wait here while the others go on. */
	boolean allowsPause() {
		return this.nested && (isRequest() || isAnswer());
	}

	/** Whether a clock that jumps here can matter for money, and no lock is held. */
	boolean allowsJump() {
		return !this.nested && (isStep() || (movesMoney() && (isRequest() || isAnswer())));
	}

}
