package com.moviecurators.premium.explorer;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.DecisionRefused;
import com.moviecurators.premium.payment.PaymentDecision;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.PaymentDecision.Status;
import com.moviecurators.premium.payment.PaymentDecisions;
import com.moviecurators.premium.payment.PaymentDecisions.Act;
import com.moviecurators.premium.payment.PaymentDecisions.Answer;
import com.moviecurators.premium.payment.PaymentDecisions.CaseDecisions;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;

/**
 * Two admins. They look at the case before each act, and look again when it has changed
 * or when an act got no answer.
 */
final class Staff {

	private static final int MAX_ROUNDS = 3;

	private static final int MAX_TRIES = 20;

	private static final Duration PAUSE = Duration.ofSeconds(10);

	private final Simulation simulation;

	private final Member member;

	private final SignedInMember first;

	private final SignedInMember second;

	Staff(Simulation simulation, Member member) {
		this.simulation = simulation;
		this.member = member;
		this.first = admin();
		this.second = admin();
	}

	private SignedInMember admin() {
		return new SignedInMember(new MemberId(this.simulation.accounts().addAdmin(this.simulation.now())), Role.ADMIN);
	}

	/** The first admin decides, and the second one confirms if that is needed. */
	void decide(Action action, String order, @Nullable Long amount) {
		for (int rounds = 0; rounds < MAX_ROUNDS && !isDone(action, order); rounds++) {
			this.member.assist("decide", () -> repeat(() -> isToDecideAgain(action, order, amount)));
			this.member.assist("confirm", () -> repeat(() -> isToConfirmAgain(order)));
		}
	}

	private boolean isDone(Action action, String order) {
		return look(order).filter((seen) -> hasDecision(seen, action, EnumSet.of(Status.DONE))).isPresent();
	}

	private void repeat(BooleanSupplier isToRepeat) {
		for (int tries = 0; tries < MAX_TRIES && isToRepeat.getAsBoolean(); tries++) {
			this.simulation.time().advance(PAUSE);
		}
	}

	/** An act that got no answer may have been done. */
	private boolean isToDecideAgain(Action action, String order, @Nullable Long amount) {
		Optional<CaseDecisions> seen = look(order);
		if (seen.isEmpty() || hasDecision(seen.get(), action, EnumSet.of(Status.PROPOSED, Status.DONE))) {
			return seen.isEmpty();
		}
		Act act = new Act(this.first, order, action, amount, false, "because", seen.get().revision());
		return acts((decisions) -> decisions.decide(act));
	}

	private boolean isToConfirmAgain(String order) {
		Optional<CaseDecisions> seen = look(order);
		Optional<PaymentDecision> proposal = seen.stream()
			.flatMap((found) -> found.decisions().stream())
			.filter((decision) -> decision.status() == Status.PROPOSED)
			.findFirst();
		return seen.isEmpty() || (proposal.isPresent() && acts((decisions) -> decisions
			.confirm(new Answer(this.second, order, proposal.get().id(), seen.get().revision()))));
	}

	private static boolean hasDecision(CaseDecisions seen, Action action, Set<Status> statuses) {
		return seen.decisions()
			.stream()
			.anyMatch((decision) -> decision.action() == action && statuses.contains(decision.status()));
	}

	private Optional<CaseDecisions> look(String order) {
		return this.simulation.request((node) -> Optional.of(node.readCase(this.first, order)), Optional.empty());
	}

	/** Acts, and returns whether to look and act again. */
	private boolean acts(Consumer<PaymentDecisions> act) {
		return this.simulation.request((node) -> {
			try {
				act.accept(node.decisions());
				return false;
			}
			catch (DecisionRefused refused) {
				return switch (refused.refusal()) {
					case CASE_CHANGED, KAKAOPAY_AWAY, REFUND_OPEN -> true;
					default -> false;
				};
			}
			catch (DataAccessException away) {
				return true;
			}
		}, true);
	}

}
