package com.moviecurators.premium.explorer;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.kakaopay.simulator.engine.KakaoPayRequest;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Checks the invariants of calls while they are under way. */
final class CallChecks {

	private static final Duration LEASE = Duration.ofSeconds(30);

	/**
	 * A clock that was set back dates later tokens earlier. A token whose call died with
	 * its node counts as tried, and only the database knows.
	 */
	private static final Set<Fault> TOKENS_OUT_OF_ORDER = EnumSet.of(Fault.DATABASE_BEHIND, Fault.CRASH,
			Fault.CRASH_LATE_EFFECT);

	/** The calls that move money, by call and tid. */
	private final Map<String, Begun> underWay = new HashMap<>();

	private final Simulation simulation;

	private int calls;

	CallChecks(Simulation simulation) {
		this.simulation = simulation;
	}

	void clear() {
		this.underWay.clear();
	}

	/** No transaction is open during a call, and calls that move money do not overlap. */
	Begun begins(Call call, KakaoPayRequest request) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			this.simulation.violated("I0 nothing held", "a transaction was open while " + call + " was called");
		}
		if (call == Call.APPROVE) {
			this.simulation.engine().countApproveCall(request);
			checkApprove(String.valueOf(request.text("partner_order_id")), String.valueOf(request.text("pg_token")));
		}
		Begun begun = new Begun(++this.calls, passed(), this.simulation.now());
		Begun other = movesMoney(call) ? this.underWay.put(key(call, request), begun) : null;
		if (other != null && isHeld(other)) {
			this.simulation.violated("I2 once", "two " + call + " calls of one payment were under way at once");
		}
		return begun;
	}

	/** Whatever refuses a purchase refuses it before the approve call. */
	private void checkApprove(String order, String token) {
		if (this.simulation.observations().tokens().overtakes(order, token)
				&& this.simulation.records().isClaimedByRecovery(order)
				&& TOKENS_OUT_OF_ORDER.stream().noneMatch(this.simulation::isExcused)) {
			this.simulation.violated("I3 access", "a later token was tried before an earlier one");
		}
		if (this.simulation.records().isClaimedTooLate(order)) {
			this.simulation.violated("I2 once", "an approve call after the time to pay");
		}
		if (this.simulation.records().isRefusable(order)) {
			this.simulation.violated("I2 once", "an approve call that the rules refuse");
		}
	}

	/**
	 * The answer has come back. Within the lease nobody else has moved what is claimed.
	 */
	void answered(Call call, KakaoPayRequest request, Begun begun) {
		if (movesMoney(call) && isHeld(begun)
				&& this.simulation.records().isTakenAway(call == Call.CANCEL, String.valueOf(request.text("tid")))) {
			this.simulation.violated("I2 once", "somebody else moved what a call under way had claimed");
		}
	}

	/** The call is over. A later one of the same payment may still be under way. */
	void ends(Call call, KakaoPayRequest request, Begun begun) {
		this.underWay.remove(key(call, request), begun);
	}

	/** Whether the lease goes on, in real time and by the database's clock. */
	private boolean isHeld(Begun begun) {
		return passed().isBefore(begun.passed().plus(LEASE))
				&& this.simulation.now().isBefore(begun.database().plus(LEASE));
	}

	private Instant passed() {
		return this.simulation.clocks().passed().instant();
	}

	private static boolean movesMoney(Call call) {
		return call == Call.APPROVE || call == Call.CANCEL;
	}

	private static String key(Call call, KakaoPayRequest request) {
		return call + " " + request.text("tid");
	}

	/** When a call of this number began, in real time and by the database's clock. */
	record Begun(int number, Instant passed, Instant database) {
	}

}
