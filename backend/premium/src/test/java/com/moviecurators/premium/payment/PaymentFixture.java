package com.moviecurators.premium.payment;

import java.time.Instant;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.PaymentMethodType;
import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.common.OrderNumber;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.payment.approval.ApprovalDetails;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.RedirectUrls;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.plan.Plan;
import com.moviecurators.premium.support.VirtualClock;

/** Valid payments, for tests to bend. */
public final class PaymentFixture {

	/** Where browsers come from. */
	public static final ClientAddress ADDRESS = new ClientAddress("203.0.113.7");

	public static final Instant NOON = VirtualClock.NOON;

	public static final Instant LEASE_END = NOON.plusSeconds(30);

	static final MemberId MEMBER = new MemberId(7);

	public static final String ORDER = "mc-" + "0".repeat(32) + "-" + "f".repeat(32);

	public static final OrderNumber NUMBER = OrderNumber.parse("MC-7K3Q-9F2W").orElseThrow();

	static final RedirectUrls URLS = new RedirectUrls("https://pay.example/pc", "https://pay.example/m",
			"https://pay.example/app");

	private PaymentFixture() {
	}

	public static PaymentAttempt created() {
		return new PaymentAttempt(ORDER, NUMBER, MEMBER, plan(), NOON, LEASE_END);
	}

	public static PaymentAttempt ready() {
		PaymentAttempt attempt = created();
		attempt.markReady("T0000000000000000001", URLS, NOON);
		return attempt;
	}

	static PaymentAttempt returned() {
		PaymentAttempt attempt = ready();
		attempt.markReturned(NOON, NOON);
		return attempt;
	}

	public static PaymentAttempt approving() {
		PaymentAttempt attempt = returned();
		attempt.claimApproval(Actor.MEMBER, NOON, LEASE_END);
		return attempt;
	}

	public static ApprovalDetails paid(String order, String user, long total) {
		return new ApprovalDetails("A0000000000000000001", order, user, PaymentMethodType.MONEY,
				new Amount(total, 0, 0, 0, 0, 0), ApprovalDetails.Card.of((com.moviecurators.kakaopay.CardInfo) null),
				NOON);
	}

	static Plan plan() {
		return new Plan("PREMIUM_LIFETIME", "Premium", Won.of(39_000), Won.of(3_545));
	}

	public static Transition move(Reason reason) {
		return Transition.by(Actor.KAKAOPAY, reason, NOON);
	}

}
