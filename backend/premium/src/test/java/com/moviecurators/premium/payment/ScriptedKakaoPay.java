package com.moviecurators.premium.payment;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.ApproveAnswer;
import com.moviecurators.kakaopay.ApproveRequest;
import com.moviecurators.kakaopay.CancelAnswer;
import com.moviecurators.kakaopay.CancelRequest;
import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderAnswer.PaymentAction;
import com.moviecurators.kakaopay.OrderRequest;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.PaymentMethodType;
import com.moviecurators.kakaopay.ReadyAnswer;
import com.moviecurators.kakaopay.ReadyRequest;
import com.moviecurators.kakaopay.SidRequest;
import com.moviecurators.kakaopay.SubscriptionInactiveAnswer;
import com.moviecurators.kakaopay.SubscriptionRequest;
import com.moviecurators.kakaopay.SubscriptionStatusAnswer;
import com.moviecurators.kakaopay.UnknownCause;

/** The port, answering as a test scripts it, and remembering what it was asked. */
class ScriptedKakaoPay implements KakaoPayClient {

	static final LocalDateTime KOREAN_NOON = LocalDateTime.parse("2026-11-22T12:00:00");

	final List<ReadyRequest> readies = new CopyOnWriteArrayList<>();

	final List<ApproveRequest> approvals = new CopyOnWriteArrayList<>();

	final List<OrderRequest> inquiries = new CopyOnWriteArrayList<>();

	private final AtomicInteger tids = new AtomicInteger();

	private Function<ReadyRequest, Outcome<ReadyAnswer>> ready = this::prepare;

	private Function<ApproveRequest, Outcome<ApproveAnswer>> approve = ScriptedKakaoPay::pay;

	private Function<OrderRequest, Outcome<OrderAnswer>> order = (request) -> unknown();

	void reset() {
		this.readies.clear();
		this.approvals.clear();
		this.inquiries.clear();
		this.ready = this::prepare;
		this.approve = ScriptedKakaoPay::pay;
		this.order = (request) -> unknown();
	}

	void onReady(Function<ReadyRequest, Outcome<ReadyAnswer>> script) {
		this.ready = script;
	}

	void onApprove(Function<ApproveRequest, Outcome<ApproveAnswer>> script) {
		this.approve = script;
	}

	/** The inquiry says this status for whatever was last asked to be prepared. */
	void inquiryTells(OrderStatus status) {
		this.order = (request) -> new Outcome.Happened<>(inquiry(request.tid(), status));
	}

	void inquiryIsRefused(int code) {
		this.order = (request) -> refused(code);
	}

	static <T> Outcome<T> refused(int code) {
		return new Outcome.Refused<>(new KakaoPayError(code, "refused", null, null, 400));
	}

	static <T> Outcome<T> unknown() {
		return unknown(UnknownCause.Kind.TIMED_OUT);
	}

	static <T> Outcome<T> unknown(UnknownCause.Kind kind) {
		return new Outcome.Unknown<>(new UnknownCause(kind, null, "scripted"));
	}

	static Outcome<ApproveAnswer> pay(ApproveRequest request) {
		return pay(request, request.totalAmount());
	}

	static Outcome<ApproveAnswer> pay(ApproveRequest request, long total) {
		return new Outcome.Happened<>(new ApproveAnswer("A" + request.tid().substring(1), request.tid(), "TC0ONETIME",
				null, request.partnerOrderId(), request.partnerUserId(), PaymentMethodType.MONEY, amount(total), null,
				"Premium", null, 1, KOREAN_NOON, KOREAN_NOON, null));
	}

	private Outcome<ReadyAnswer> prepare(ReadyRequest request) {
		URI address = URI.create("https://online-payment.kakaopay.com/mockup/" + request.partnerOrderId());
		return new Outcome.Happened<>(new ReadyAnswer("T%019d".formatted(this.tids.incrementAndGet()), address, address,
				address, null, null, KOREAN_NOON));
	}

	private OrderAnswer inquiry(String tid, OrderStatus status) {
		ReadyRequest asked = this.readies.getLast();
		PaymentAction payment = new PaymentAction("A" + tid.substring(1), KOREAN_NOON, asked.totalAmount(), 0L, 0L, 0L,
				"PAYMENT", PaymentMethodType.MONEY, null);
		return new OrderAnswer(tid, "TC0ONETIME", status, status.name(), asked.partnerOrderId(), asked.partnerUserId(),
				PaymentMethodType.MONEY, amount(asked.totalAmount()), null, null, "Premium", null, 1, KOREAN_NOON,
				KOREAN_NOON, null, null, (status == OrderStatus.SUCCESS_PAYMENT) ? List.of(payment) : List.of());
	}

	private static Amount amount(long total) {
		return new Amount(total, 0, 3_545, 0, 0, 0);
	}

	@Override
	public Outcome<ReadyAnswer> ready(ReadyRequest request) {
		this.readies.add(request);
		return this.ready.apply(request);
	}

	@Override
	public Outcome<ApproveAnswer> approve(ApproveRequest request) {
		this.approvals.add(request);
		return this.approve.apply(request);
	}

	@Override
	public Outcome<OrderAnswer> order(OrderRequest request) {
		this.inquiries.add(request);
		return this.order.apply(request);
	}

	@Override
	public Outcome<CancelAnswer> cancel(CancelRequest request) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Outcome<ApproveAnswer> subscription(SubscriptionRequest request) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Outcome<SubscriptionInactiveAnswer> inactivateSubscription(SidRequest request) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Outcome<SubscriptionStatusAnswer> subscriptionStatus(SidRequest request) {
		throw new UnsupportedOperationException();
	}

}
