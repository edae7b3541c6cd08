package com.moviecurators.premium.journey;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import com.moviecurators.kakaopay.simulator.fault.Fault;
import com.moviecurators.kakaopay.simulator.engine.Call;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import org.awaitility.Awaitility;

/**
 * Journeys that stop in a certain state. KakaoPay's faults lead there where they can. The
 * token is one that KakaoPay issued, so the application alone decides whether money
 * moves.
 */
abstract class StatesTest extends RecordsAgreeTest {

	/** Longer than a test needs to read the state, shorter than we wait for KakaoPay. */
	private static final Fault STALL = Fault.slow(Duration.ofSeconds(5));

	private static final int ALWAYS = 1_000;

	/** Held while a payment is prepared: a fault of the ready call has no order yet. */
	private static final Lock PREPARING = new ReentrantLock();

	Returned reach(PaymentStatus state) {
		Returned back = switch (state) {
			case CREATED -> whilePrepared();
			case READY -> payAtKakaoPay(this.member);
			case RETURNED -> afterAMadeUpToken();
			case APPROVING -> whileApproved();
			case UNKNOWN -> unknown(Fault.dropRequest());
			case APPROVED -> approved();
			case PARTIALLY_REFUNDED -> partiallyRefunded();
			case REFUNDING -> refunding();
			case REFUNDED -> refunded();
			case CANCELED -> refusedByUs();
			case FAILED -> afterApproving(Fault.error(-704));
			case EXPIRED -> afterApproving(Fault.error(-723));
			case IN_REVIEW -> afterApproving(Fault.wrongAmount());
		};
		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> status(back.order()), state.name()::equals);
		makePremium(back, state == PaymentStatus.APPROVED);
		return back;
	}

	@Override
	Returned payAtKakaoPay(Caller who) {
		PREPARING.lock();
		try {
			return super.payAtKakaoPay(who);
		}
		finally {
			PREPARING.unlock();
		}
	}

	private Returned whilePrepared() {
		PREPARING.lock();
		try {
			int before = KAKAO_PAY.payments().size();
			KAKAO_PAY.fault(Call.READY, STALL);
			Thread.startVirtualThread(this.member::start);
			Awaitility.await().until(() -> KAKAO_PAY.payments().size() > before);
			return payAtKakaoPay(KAKAO_PAY.payments().getFirst().partnerOrderId());
		}
		finally {
			PREPARING.unlock();
		}
	}

	private Returned afterAMadeUpToken() {
		Returned back = payAtKakaoPay(this.member);
		this.nobody.approve(back.order(), "made-up");
		return back;
	}

	private Returned whileApproved() {
		Returned back = payAtKakaoPay(this.member);
		KAKAO_PAY.fault(Call.APPROVE, STALL, 1, back.order());
		Thread.startVirtualThread(() -> this.member.approve(back.order(), back.pgToken()));
		Awaitility.await().until(() -> kakaoPayRecord(back.order()).approveCalls() == 1);
		return back;
	}

	/** Nobody here learns what became of the approve call. */
	private Returned unknown(Fault fault) {
		Returned back = payAtKakaoPay(this.member);
		KAKAO_PAY.fault(Call.ORDER, Fault.http(503), ALWAYS, back.order());
		return approvedWith(fault, back);
	}

	private Returned approved() {
		Returned back = payAtKakaoPay(this.member);
		this.member.approve(back.order(), back.pgToken());
		return back;
	}

	/** Only a person at KakaoPay's own console gives back a part. */
	private Returned partiallyRefunded() {
		Returned back = approved();
		this.jdbc.sql("update payment_attempt set status = 'PARTIALLY_REFUNDED' where order_handle = ?")
			.param(back.order())
			.update();
		return back;
	}

	private Returned refunding() {
		Returned back = unknown(Fault.dropAnswerAfterEffect());
		KAKAO_PAY.fault(Call.CANCEL, Fault.http(503), ALWAYS, back.order());
		return findOutThatItIsNotNeeded(back);
	}

	private Returned refunded() {
		return findOutThatItIsNotNeeded(unknown(Fault.dropAnswerAfterEffect()));
	}

	/**
	 * The member is premium by other means before the application learns of the payment.
	 */
	private Returned findOutThatItIsNotNeeded(Returned back) {
		makePremium(back, true);
		Caller control = Caller.at(KAKAO_PAY.baseUrl());
		control.get("/simulator/faults")
			.json()
			.valueStream()
			.filter((fault) -> fault.path("partnerOrderId").asString("").equals(back.order()))
			.filter((fault) -> fault.path("call").asString().equals("order"))
			.forEach((fault) -> control.delete("/simulator/faults/" + fault.path("number").asLong()));
		return back;
	}

	private Returned refusedByUs() {
		Returned back = payAtKakaoPay(this.member);
		makePremium(back, true);
		this.member.approve(back.order(), back.pgToken());
		return back;
	}

	private Returned afterApproving(Fault fault) {
		return approvedWith(fault, payAtKakaoPay(this.member));
	}

	private Returned approvedWith(Fault fault, Returned back) {
		KAKAO_PAY.fault(Call.APPROVE, fault, 1, back.order());
		this.member.approve(back.order(), back.pgToken());
		return back;
	}

	private void makePremium(Returned back, boolean premium) {
		this.jdbc.sql("""
				update account set premium = ?
				where id = (select member_id from payment_attempt where order_handle = ?)""")
			.params(premium, back.order())
			.update();
	}

}
