package com.moviecurators.premium.drill.load;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What one member did and was shown.
 *
 * @param email identifies the member
 * @param returns returns from KakaoPay that a server took
 * @param observed statuses in the order in which they were shown
 * @param withdrawals purchases that were withdrawn from, and whose money went back
 * @param failures responses that no member may get, and requests without one
 * @param premium whether the account page says premium at the end
 */
public record MemberReport(String email, Set<Return> returns, List<ObservedStatus> observed,
		List<Withdrawal> withdrawals, List<String> failures, boolean premium) {

	/**
	 * A return that a server took.
	 *
	 * @param confirmed whether the script of the page got a response too, so that the
	 * token is stored
	 */
	public record Return(String order, Instant at, boolean confirmed) {
	}

	/**
	 * A withdrawal that a server confirmed.
	 *
	 * @param refunded how much went back, as the member was told
	 * @param use whether premium was used before
	 */
	public record Withdrawal(String order, long refunded, Use use) {
	}

	/** Whether a premium list was opened before a withdrawal. */
	public enum Use {

		/** None was asked for. */
		UNUSED,
		/** One was shown. */
		USED,
		/** One was asked for at the same time, and none was shown. */
		UNCERTAIN

	}

}
