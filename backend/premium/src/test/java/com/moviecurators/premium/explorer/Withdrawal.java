package com.moviecurators.premium.explorer;

import java.time.Duration;

import com.moviecurators.premium.account.PremiumOpening;
import com.moviecurators.premium.payment.MemberResult;
import com.moviecurators.premium.payment.MemberResult.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How a member gets money back: looks at the preview and asks for what it shows. Repeats
 * what got no answer.
 */
final class Withdrawal {

	private static final int MAX_TRIES = 20;

	private static final Duration PAUSE = Duration.ofSeconds(10);

	private final Simulation simulation;

	private final Member member;

	/** What the preview showed, in won. */
	private @Nullable Long shown;

	private boolean opened;

	private boolean wanted;

	private MemberResult last = Member.NO_ANSWER;

	Withdrawal(Simulation simulation, Member member) {
		this.simulation = simulation;
		this.member = member;
	}

	/** Opens a premium list. */
	void openList() {
		PremiumOpening opening = this.simulation.request((node) -> node.openPremium(this.member.id()),
				PremiumOpening.NOT_PREMIUM);
		this.opened = this.opened || opening == PremiumOpening.OPENED;
	}

	/** Whether the member asked for nothing, or got an answer. */
	boolean isDone() {
		return !this.wanted || this.last != Member.NO_ANSWER;
	}

	/** Whether the member has opened a premium list. */
	boolean hasOpened() {
		return this.opened;
	}

	/** Wants the money back. */
	void want() {
		this.wanted = true;
	}

	/** Asks for the money until the answer is final. */
	void untilDecided(String order) {
		for (int tries = 0; tries < MAX_TRIES && isToAskAgain(order); tries++) {
			this.simulation.time().advance(PAUSE);
		}
	}

	/** Asks once, and returns whether to ask again. */
	boolean isToAskAgain(String order) {
		if (this.shown == null || this.last.kind() == Kind.NOT_YET) {
			this.shown = this.simulation.<@Nullable Long>request((node) -> node.previewRefund(this.member.id(), order),
					null);
		}
		if (this.shown == null || this.shown == 0) {
			return this.shown == null;
		}
		long amount = this.shown;
		this.last = this.simulation.request((node) -> node.withdraw(this.member.id(), order, amount), Member.NO_ANSWER);
		this.member.note(this.last);
		return switch (this.last.kind()) {
			case UNDECIDED, NO_ANSWER, NOT_YET -> true;
			case TROUBLE -> !this.last.detail().equals("ACCOUNT_CLOSED");
			case NOTHING_TO_REFUND -> isOvertaken();
			default -> false;
		};
	}

	/** Other money went back first: looks again at what is left. */
	private boolean isOvertaken() {
		boolean overtaken = this.last.detail().equals("OVERTAKEN");
		this.shown = overtaken ? null : this.shown;
		return overtaken;
	}

	/** What the member has seen and done, for the hash of a state. */
	@Override
	public String toString() {
		return this.shown + " " + this.opened + " " + this.last.kind();
	}

}
