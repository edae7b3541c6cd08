package com.moviecurators.premium.explorer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.engine.PaymentAction;
import com.moviecurators.kakaopay.simulator.engine.PaymentView;
import com.moviecurators.premium.explorer.RecordedPayments.Account;
import com.moviecurators.premium.explorer.RecordedPayments.Attempt;
import com.moviecurators.premium.explorer.RecordedPayments.Move;
import com.moviecurators.premium.payment.MemberResult;

/**
 * Compares our books with KakaoPay's, and both with what the members were told, when a
 * run has come to rest. The invariants are those that {@code backend/docs/no-loss.md}
 * publishes.
 */
final class Checker {

	private static final String[] FINAL = { "APPROVED", "PARTIALLY_REFUNDED", "REFUNDED", "CANCELED", "FAILED",
			"EXPIRED" };

	private final Simulation world;

	private final LogCapture log;

	private final RecordedPayments books;

	Checker(Simulation world, LogCapture log) {
		this.world = world;
		this.log = log;
		this.books = new RecordedPayments(world.jdbc());
	}

	/** What the history looks like now; a later look must begin with the same rows. */
	Map<Long, List<Move>> history() {
		return this.books.history(memberIds());
	}

	/**
	 * Compares everything.
	 * @return in which states the payments are
	 */
	List<String> check(Collection<Fault> happened, Map<Long, List<Move>> earlier) {
		List<Attempt> attempts = this.books.attempts(memberIds());
		Map<Long, List<Move>> history = history();
		for (Attempt attempt : attempts) {
			checkMoney(attempt);
			checkProgress(attempt, happened);
			checkHistory(attempt, history.getOrDefault(attempt.id(), List.of()),
					earlier.getOrDefault(attempt.id(), List.of()));
		}
		this.world.members().forEach((member) -> checkMember(member, attempts, happened));
		checkSecrecy(attempts, history);
		expect(!this.log.contains("Recovery could not look at"), "I8 answers", "a look failed, and nobody foresaw why");
		return attempts.stream().map(Attempt::status).toList();
	}

	/** I1, I2. */
	private void checkMoney(Attempt attempt) {
		Optional<PaymentView> payment = this.world.engine().payment(attempt.orderHandle());
		long theirs = payment.map(Checker::net).orElse(0L);
		long ours = attempt.is("REFUNDED", "REFUNDING") ? 0 : attempt.amount();
		expect(theirs == ours || attempt.is("IN_REVIEW"), "I1 money",
				"KakaoPay has " + theirs + " won for an attempt that is " + attempt.status() + " with " + ours);
		long approvals = payment.map((view) -> count(view, PaymentAction.Type.PAYMENT)).orElse(0L);
		expect(approvals <= 1, "I2 once", approvals + " approvals of one attempt");
		if (attempt.is("APPROVED")) {
			expect(attempt.tid() != null && payment.filter((view) -> view.tid().equals(attempt.tid())).isPresent(),
					"I1 money", "an approved payment can no longer be found at KakaoPay");
		}
	}

	/** I4. */
	private void checkProgress(Attempt attempt, Collection<Fault> happened) {
		boolean review = attempt.is("IN_REVIEW");
		expect(attempt.is(FINAL) || review, "I4 progress", "at rest in " + attempt.status());
		expect(!review || this.log.contains("ALERT", attempt.orderHandle()), "I4 progress",
				"in review without an alert");
		expect(!review || happened.stream().anyMatch(Fault::mayEndInReview), "I4 progress",
				"a person is asked what a machine could have found out");
		expect(!attempt.due() || !attempt.is(FINAL), "I4 progress", "final, and still looked at");
	}

	/** I5. */
	private void checkHistory(Attempt attempt, List<Move> moves, List<Move> earlier) {
		String at = null;
		for (Move move : moves) {
			expect(Objects.equals(at, move.fromStatus()), "I5 history",
					"a gap between " + at + " and " + move.fromStatus());
			at = move.toStatus();
		}
		expect(attempt.status().equals(at), "I5 history", "it ends with " + at + ", not " + attempt.status());
		expect(moves.size() >= earlier.size() && moves.subList(0, earlier.size()).equals(earlier), "I5 history",
				"what was written has changed");
	}

	/** I2, I3, and what was said. */
	private void checkMember(Member member, List<Attempt> all, Collection<Fault> happened) {
		List<Attempt> own = all.stream().filter((attempt) -> attempt.memberId() == member.id()).toList();
		Account account = this.books.account(member.id());
		long paid = own.stream().filter((attempt) -> attempt.is("APPROVED")).count();
		long charged = own.stream().filter((attempt) -> keptByKakaoPay(attempt) && !attempt.is("IN_REVIEW")).count();
		expect(charged <= 1, "I2 once", "charged for " + charged + " payments");
		expect(account.periods() == paid, "I3 access", account.periods() + " periods for " + paid + " payments");
		boolean given = happened.contains(Fault.PREMIUM_ELSEWHERE);
		expect(account.premium() == (paid > 0) || given, "I3 access",
				"premium is " + account.premium() + " with " + paid + " payments");
		boolean mustSucceed = happened.stream().noneMatch((fault) -> fault.mayEndUnpaid(member));
		expect(paid == 1 || !mustSucceed, "I3 access", "a member who did everything right is not premium");
		expect(!member.wasLockedOut() || own.stream().anyMatch((attempt) -> attempt.is("IN_REVIEW")), "I3 access",
				"a member could not begin for an hour");
		member.told().forEach((news) -> checkTold(news, own));
	}

	private void checkTold(MemberResult news, List<Attempt> own) {
		own.stream()
			.filter((attempt) -> attempt.orderHandle().equals(news.order()))
			.findFirst()
			.ifPresent((attempt) -> {
				switch (news.kind()) {
					case PAID -> expect(attempt.is("APPROVED", "PARTIALLY_REFUNDED", "REFUNDED"), "I7 truth",
							"told paid, and is " + attempt.status());
					case NOTHING_CHARGED -> expect(!keptByKakaoPay(attempt), "I7 truth",
							"told that nothing was charged, and KakaoPay keeps the money");
					default -> {
						// Nothing was promised.
					}
				}
			});
	}

	/** I6. */
	private void checkSecrecy(List<Attempt> attempts, Map<Long, List<Move>> history) {
		String answers = history.values().stream().flatMap(List::stream).map(Move::toString).toList().toString();
		for (String secret : secrets()) {
			expect(!this.log.contains(secret) && !answers.contains(secret), "I6 secrecy", "a secret was written down");
		}
		expect(attempts.stream().noneMatch((attempt) -> attempt.is(FINAL) && attempt.tokens() > 0), "I6 secrecy",
				"a final payment still has a readable token");
	}

	private List<String> secrets() {
		List<String> secrets = new java.util.ArrayList<>(List.of(InstrumentedTransport.SECRET_KEY));
		for (PaymentView payment : this.world.engine().payments()) {
			secrets.add(payment.tid());
			if (payment.returnUrl() != null && payment.returnUrl().toString().contains("pg_token=")) {
				secrets.add(payment.returnUrl().toString().replaceAll(".*pg_token=", ""));
			}
		}
		return secrets;
	}

	private boolean keptByKakaoPay(Attempt attempt) {
		return this.world.engine().payment(attempt.orderHandle()).map(Checker::net).orElse(0L) > 0;
	}

	private List<Long> memberIds() {
		return this.world.members().stream().map(Member::id).toList();
	}

	private static long net(PaymentView payment) {
		return payment.status().isPaid() ? payment.cancelAvailable().total() : 0;
	}

	private static long count(PaymentView payment, PaymentAction.Type type) {
		return payment.actions().stream().filter((action) -> action.type() == type).count();
	}

	private void expect(boolean holds, String invariant, String otherwise) {
		if (!holds) {
			this.world.breach(invariant, otherwise);
		}
	}

}
