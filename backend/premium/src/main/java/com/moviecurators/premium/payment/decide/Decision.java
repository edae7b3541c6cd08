package com.moviecurators.premium.payment.decide;

import java.time.Instant;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.payment.PaymentDecision;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.PaymentDecision.Status;
import com.moviecurators.premium.payment.PaymentDecisions.Act;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.jspecify.annotations.Nullable;

/** A decision of an admin: proposed, then closed once. A closed one never changes. */
@Entity
@Table(name = "payment_decision")
@Getter(AccessLevel.PACKAGE)
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
class Decision {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private long attemptId;

	@Enumerated(EnumType.STRING)
	private Action action;

	private long amount;

	private boolean endsAccess;

	private String reason;

	@Enumerated(EnumType.STRING)
	private Status status;

	/** The attempt, while this decision is open: at most one is open for an attempt. */
	private @Nullable Long openKey;

	/** How long the histories were: if they have grown, the decision is overtaken. */
	private long historySize;

	private long proposedBy;

	private Instant proposedAt;

	private @Nullable Long closedBy;

	private @Nullable Instant closedAt;

	private @Nullable String declineReason;

	@Version
	private long version;

	/** A proposal. It is open until {@link #close} is called. */
	Decision(long attemptId, Act act, long amount, long historySize, Instant now) {
		this.attemptId = attemptId;
		this.action = act.action();
		this.amount = amount;
		this.endsAccess = act.endsAccess();
		this.reason = act.reason();
		this.proposedBy = act.admin().id().value();
		this.proposedAt = now;
		this.historySize = historySize;
		this.status = Status.PROPOSED;
		this.openKey = attemptId;
	}

	boolean isOpen() {
		return this.status == Status.PROPOSED;
	}

	/** The payment has moved since it was proposed. */
	boolean isOvertaken(long history) {
		return isOpen() && this.historySize < history;
	}

	boolean isBy(MemberId admin) {
		return this.proposedBy == admin.value();
	}

	/** Carried out without a second admin. */
	void carryOut(Instant now) {
		close(Status.DONE, null, now);
	}

	/** Confirmed by a second admin, and carried out. */
	void confirm(MemberId admin, Instant now) {
		if (isBy(admin)) {
			throw new IllegalStateException("Nobody confirms their own proposal");
		}
		close(Status.DONE, admin, now);
	}

	/** Declined by an admin, who may be the one who proposed it. */
	void decline(MemberId admin, String why, Instant now) {
		this.declineReason = why;
		close(Status.DECLINED, admin, now);
	}

	/** The payment moved before it was confirmed. */
	void overtake(Instant now) {
		close(Status.OVERTAKEN, null, now);
	}

	private void close(Status end, @Nullable MemberId admin, Instant now) {
		if (!isOpen()) {
			throw new IllegalStateException(this.status + " cannot become " + end);
		}
		this.status = end;
		this.openKey = null;
		this.closedBy = (admin != null) ? admin.value() : null;
		this.closedAt = now;
	}

	PaymentDecision view() {
		MemberId second = (this.closedBy != null) ? new MemberId(this.closedBy) : null;
		return new PaymentDecision(this.id, this.action, this.amount,
				(this.action == Action.REFUND) ? this.endsAccess : null, this.reason, this.status,
				new MemberId(this.proposedBy), this.proposedAt, second, (second != null) ? this.closedAt : null,
				this.declineReason);
	}

}
