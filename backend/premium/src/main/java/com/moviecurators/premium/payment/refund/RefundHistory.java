package com.moviecurators.premium.payment.refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.moviecurators.premium.payment.schedule.ScheduledEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** The state of a refund, and the history of how it came to it. */
@MappedSuperclass
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
abstract class RefundHistory extends ScheduledEntity {

	private long attemptId;

	@Enumerated(EnumType.STRING)
	private RefundStatus status;

	/** The attempt, while this refund is open: at most one is open for an attempt. */
	private @Nullable Long openKey;

	@OneToMany(mappedBy = "refund", cascade = CascadeType.PERSIST)
	@OrderBy("id")
	@BatchSize(size = 50)
	private List<RefundHistoryEntry> history = new ArrayList<>();

	RefundHistory(long attemptId) {
		this.attemptId = attemptId;
	}

	/** Whether the result of any cancel call was ever unknown: the bank may be late. */
	public boolean mayHaveBeenDone() {
		return this.history.stream().anyMatch((entry) -> entry.to() == RefundStatus.UNKNOWN);
	}

	/**
	 * Whether calls without a clear result were answered like this, and lately never
	 * otherwise. After each of them an inquiry has shown that nothing went back.
	 * @param times how many of them there must have been
	 * @param settled what was otherwise before that no longer counts
	 */
	public boolean isNowAnswered(String answerSummary, int times, Instant settled) {
		Map<Boolean, List<RefundHistoryEntry>> unclear = this.history.stream()
			.filter((entry) -> entry.to() == RefundStatus.UNKNOWN)
			.collect(Collectors.partitioningBy((entry) -> answerSummary.equals(entry.kakaoPayAnswer())));
		return unclear.get(true).size() >= times
				&& unclear.get(false).stream().allMatch((entry) -> entry.at().isBefore(settled));
	}

	/** When it came to its present state. */
	public Instant movedAt() {
		return this.history.getLast().at();
	}

	void transition(RefundStatus next, Instant now, @Nullable String answerSummary, @Nullable Instant nextCheckAt) {
		this.status.requireTransitionTo(next);
		enter(next, now, answerSummary, nextCheckAt);
	}

	void enter(RefundStatus next, Instant now, @Nullable String answerSummary, @Nullable Instant nextCheckAt) {
		this.history.add(new RefundHistoryEntry((Refund) this, this.status, next, now, answerSummary));
		this.status = next;
		this.openKey = next.isOpen() ? this.attemptId : null;
		schedule().restart(nextCheckAt);
	}

}
