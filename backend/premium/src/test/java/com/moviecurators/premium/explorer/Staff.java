package com.moviecurators.premium.explorer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.DecisionRefusal;
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

	private final List<WantedAct> wanted = new ArrayList<>();

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
	void decide(Action action, @Nullable Long amount) {
		decide(new WantedAct(order(), action, amount, true));
	}

	/** They decide about a refund, and KakaoPay refuses it. */
	void decideInVain(long amount) {
		decide(new WantedAct(order(), Action.REFUND, amount, false));
	}

	private String order() {
		return Objects.requireNonNull(this.member.order());
	}

	private void decide(WantedAct act) {
		this.wanted.add(act);
		for (int rounds = 0; rounds < MAX_ROUNDS && !act.isRefused() && !isDone(act); rounds++) {
			this.member.assist("decide", () -> repeat(() -> isToDecideAgain(act)));
			this.member.assist("confirm", () -> repeat(() -> isToConfirmAgain(act)));
		}
	}

	/** What they wanted to be done, oldest first. */
	List<WantedAct> wanted() {
		return this.wanted;
	}

	private boolean isDone(WantedAct act) {
		return look(act.order()).filter((seen) -> act.isIn(seen.decisions(), EnumSet.of(Status.DONE))).isPresent();
	}

	private void repeat(BooleanSupplier isToRepeat) {
		for (int tries = 0; tries < MAX_TRIES && isToRepeat.getAsBoolean(); tries++) {
			this.simulation.time().advance(PAUSE);
		}
	}

	/** An act that got no answer may have been done. */
	private boolean isToDecideAgain(WantedAct wanted) {
		Optional<CaseDecisions> seen = look(wanted.order());
		if (seen.isEmpty() || wanted.isIn(seen.get().decisions(), EnumSet.of(Status.PROPOSED, Status.DONE))) {
			return seen.isEmpty();
		}
		Act act = new Act(this.first, wanted.order(), wanted.action(), wanted.amount(), false, "because",
				seen.get().revision());
		return acts(wanted, (decisions) -> decisions.decide(act));
	}

	/** Whoever proposed it tries first to confirm it alone. */
	private boolean isToConfirmAgain(WantedAct wanted) {
		return isToConfirmAgain(wanted, this.first) || isToConfirmAgain(wanted, this.second);
	}

	private boolean isToConfirmAgain(WantedAct wanted, SignedInMember admin) {
		Optional<CaseDecisions> seen = look(wanted.order());
		Optional<PaymentDecision> proposal = seen.stream()
			.flatMap((found) -> found.decisions().stream())
			.filter((decision) -> decision.status() == Status.PROPOSED)
			.findFirst();
		return seen.isEmpty() || (proposal.isPresent() && acts(wanted, (decisions) -> decisions
			.confirm(new Answer(admin, wanted.order(), proposal.get().id(), seen.get().revision()))));
	}

	private Optional<CaseDecisions> look(String order) {
		return this.simulation.request((node) -> Optional.of(node.readCase(this.first, order)), Optional.empty());
	}

	/** Acts, and returns whether to look and act again. */
	private boolean acts(WantedAct wanted, Consumer<PaymentDecisions> act) {
		return this.simulation.request((node) -> {
			try {
				act.accept(node.decisions());
				return false;
			}
			catch (DecisionRefused refused) {
				return isToActAgain(wanted, refused.refusal());
			}
			catch (DataAccessException away) {
				return true;
			}
		}, true);
	}

	private static boolean isToActAgain(WantedAct wanted, DecisionRefusal refusal) {
		return switch (refusal) {
			case CASE_CHANGED, KAKAOPAY_AWAY, REFUND_OPEN, NO_AMOUNT -> true;
			case SAME_PERSON, ANSWERED, AWAITS_CONFIRMATION -> false;
			default -> {
				wanted.refuse();
				yield false;
			}
		};
	}

}
