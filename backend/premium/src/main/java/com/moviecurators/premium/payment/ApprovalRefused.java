package com.moviecurators.premium.payment;

/** An approval was asked for and will not be had this way. */
class ApprovalRefused extends RuntimeException {

	private final transient ApprovalResult.NotApproved result;

	ApprovalRefused(ApprovalResult.NotApproved result) {
		super("Not approved: " + result.obstacle());
		this.result = result;
	}

	ApprovalResult.NotApproved result() {
		return this.result;
	}

}
