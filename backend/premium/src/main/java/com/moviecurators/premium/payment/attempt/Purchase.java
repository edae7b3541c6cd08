package com.moviecurators.premium.payment.attempt;

import java.time.Duration;
import java.time.Instant;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.common.OrderNumber;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.schedule.CheckSchedule;
import com.moviecurators.premium.payment.schedule.ScheduledEntity;
import com.moviecurators.premium.plan.Plan;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import lombok.experimental.Accessors;

/** Who buys what, for how much, and until when it can be paid. It never changes. */
@MappedSuperclass
@Getter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PROTECTED)
@SuppressWarnings("NullAway.Init")
abstract class Purchase extends ScheduledEntity {

	/** KakaoPay's limit, counted from its ready answer, which comes a moment later. */
	static final Duration TIME_TO_PAY = Duration.ofMinutes(15);

	@Column(name = "order_handle")
	private String order;

	private String orderNumber;

	private long memberId;

	private String partnerUserId;

	private String planCode;

	private String itemName;

	private long totalAmount;

	private long vatAmount;

	private Instant createdAt;

	private Instant expiresAt;

	/**
	 * A purchase at today's price.
	 * @param order the handle, unique
	 * @param number the number that people read out, unique
	 */
	Purchase(String order, OrderNumber number, MemberId member, Plan plan, Instant now) {
		this.order = order;
		this.orderNumber = number.toString();
		this.memberId = member.value();
		this.partnerUserId = "member-" + member.value();
		this.planCode = plan.code();
		this.itemName = plan.name();
		this.totalAmount = plan.price().amount();
		this.vatAmount = plan.vat().amount();
		this.createdAt = now;
		this.expiresAt = now.plus(TIME_TO_PAY);
	}

	/** Names what a member may have only one live attempt of. */
	public static String liveKey(MemberId member, String planCode) {
		return member.value() + ":" + planCode;
	}

	public MemberId member() {
		return new MemberId(this.memberId);
	}

	/** Whether the time to pay is over, or nobody can tell when it will be. */
	public boolean isExpired(Instant now) {
		return !now.isBefore(this.expiresAt) || isFromTheFuture(now);
	}

	/** Whether the clock that wrote its start down was hours ahead. */
	public boolean isFromTheFuture(Instant now) {
		return CheckSchedule.isFromTheFuture(this.createdAt, now);
	}

	public Won total() {
		return Won.of(this.totalAmount);
	}

}
