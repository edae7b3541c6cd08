package com.moviecurators.premium.explorer;

import java.util.Collection;
import java.util.List;

import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.premium.explorer.RecordedPayments.Account;
import com.moviecurators.premium.explorer.RecordedPayments.Attempt;
import com.moviecurators.premium.payment.MemberResult;

/** Checks what holds for each member: I2, I3 and I7. */
final class MemberChecks {

	private final Simulation simulation;

	MemberChecks(Simulation simulation) {
		this.simulation = simulation;
	}

	void check(Member member, List<Attempt> all, Collection<Fault> injected) {
		List<Attempt> own = all.stream().filter((attempt) -> attempt.memberId() == member.id()).toList();
		Account account = this.simulation.records().account(member.id());
		long paid = own.stream().filter(Attempt::givesAccess).count();
		boolean tooLate = injected.stream().anyMatch(Fault::isBeyondEveryWindow);
		checkCharges(own, tooLate);
		expect(account.periods() == paid, "I3 access", account.periods() + " periods for " + paid + " payments");
		expect(account.premium() == (paid + account.grants() > 0), "I3 access",
				"premium is " + account.premium() + " with " + paid + " payments and " + account.grants() + " grants");
		expect(!account.onHold() || own.stream().anyMatch(Attempt::refundOpen), "I3 access",
				"premium is held, and no refund is under way");
		boolean mustSucceed = injected.stream().noneMatch((fault) -> fault.mayEndUnpaid(member))
				&& !this.simulation.effects().wasBusyWithMadeUp();
		boolean buys = this.simulation.scenario().endsWithPremium() || member.atKakaoPay().hasPaidInSecondTab();
		expect((paid == 1) == buys || !mustSucceed, "I3 access",
				"a member with whom nothing went wrong has " + paid + " payments that give access");
		expect(own.stream().noneMatch((attempt) -> attempt.isWithdrawnInFull() && member.withdrawal().hasOpened()),
				"I3 access", "a member has used premium and got everything back");
		expect(!member.wasLockedOut() || injected.stream().anyMatch(Fault::makesClocksDisagree)
				|| own.stream().anyMatch((attempt) -> attempt.is("IN_REVIEW")), "I3 access",
				"a member could not start for an hour");
		member.results().forEach((result) -> checkResult(result, own, tooLate));
	}

	/** Nobody is charged twice, also while a person decides; then that person knows. */
	private void checkCharges(List<Attempt> own, boolean tooLate) {
		long charged = own.stream().filter((attempt) -> isKeptByKakaoPay(attempt) && !attempt.accessEnded()).count();
		boolean known = tooLate && own.stream().anyMatch((attempt) -> attempt.is("IN_REVIEW"));
		expect(charged <= 1 || known, "I2 once", "charged for " + charged + " payments");
	}

	private void checkResult(MemberResult result, List<Attempt> own, boolean tooLate) {
		own.stream()
			.filter((attempt) -> attempt.orderHandle().equals(result.order()))
			.findFirst()
			.ifPresent((attempt) -> {
				switch (result.kind()) {
					case PAID -> expect(attempt.is("APPROVED", "PARTIALLY_REFUNDED", "REFUNDED"), "I7 truth",
							"shown paid, and is " + attempt.status());
					case GIVEN_BACK -> expect(attempt.refunded() >= Long.parseLong(result.detail()), "I7 truth",
							"shown that " + result.detail() + " won went back");
					case NOTHING_CHARGED -> expect(!isKeptByKakaoPay(attempt) || (tooLate && attempt.is("IN_REVIEW")),
							"I7 truth", "shown that nothing was charged, and KakaoPay has the money");
					default -> {
						// It promises nothing.
					}
				}
			});
	}

	private boolean isKeptByKakaoPay(Attempt attempt) {
		return this.simulation.engine().payment(attempt.orderHandle()).map(MemberChecks::net).orElse(0L) > 0;
	}

	/** What KakaoPay has of the payment. */
	static long net(PaymentView payment) {
		return payment.status().isPaid() ? payment.cancelAvailable().total() : 0;
	}

	private void expect(boolean holds, String invariant, String otherwise) {
		if (!holds) {
			this.simulation.violated(invariant, otherwise);
		}
	}

}
