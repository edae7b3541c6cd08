package com.moviecurators.premium.payment.approve;

/** An approval was asked for and will not be had this way. */
public class ApprovalRefused extends RuntimeException {

	private final transient ApprovalResult.NotApproved result;

	public ApprovalRefused(ApprovalResult.NotApproved result) {
		super("Not approved: " + result.refusal());
		this.result = result;
	}

	public ApprovalResult.NotApproved result() {
		return this.result;
	}

}
