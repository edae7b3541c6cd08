package com.moviecurators.premium.payment;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.ApproveAnswer;
import com.moviecurators.kakaopay.ApproveRequest;
import com.moviecurators.kakaopay.CancelAnswer;
import com.moviecurators.kakaopay.CancelRequest;
import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.OrderAnswer.PaymentAction;
import com.moviecurators.kakaopay.OrderAnswer;
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
import org.jspecify.annotations.Nullable;

/** The port, answering as a test scripts it, and remembering what it was asked. */
public class ScriptedKakaoPay implements KakaoPayClient {

	public static final LocalDateTime KOREAN_NOON = LocalDateTime.parse("2026-11-22T12:00:00");

	public final List<ReadyRequest> readies = new CopyOnWriteArrayList<>();

	public final List<ApproveRequest> approvals = new CopyOnWriteArrayList<>();

	public final List<OrderRequest> inquiries = new CopyOnWriteArrayList<>();

	public final List<CancelRequest> cancels = new CopyOnWriteArrayList<>();

	/** KakaoPay's clock, for the time of its answers; null if it tells none. */
	public volatile @Nullable Clock clock;

	private final Map<String, ReadyRequest> prepared = new ConcurrentHashMap<>();

	private final AtomicInteger tids = new AtomicInteger();

	private Function<ReadyRequest, Outcome<ReadyAnswer>> ready = this::prepare;

	private Function<ApproveRequest, Outcome<ApproveAnswer>> approve = ScriptedKakaoPay::pay;

	private Function<OrderRequest, Outcome<OrderAnswer>> order = (request) -> unknown();

	private final Map<String, Long> canceled = new ConcurrentHashMap<>();

	private Function<CancelRequest, Outcome<CancelAnswer>> cancel = this::refund;

	public void reset() {
		this.readies.clear();
		this.approvals.clear();
		this.inquiries.clear();
		this.cancels.clear();
		this.canceled.clear();
		this.cancel = this::refund;
		this.ready = this::prepare;
		this.approve = ScriptedKakaoPay::pay;
		this.order = (request) -> unknown();
	}

	public void onReady(Function<ReadyRequest, Outcome<ReadyAnswer>> script) {
		this.ready = script;
	}

	public void onApprove(Function<ApproveRequest, Outcome<ApproveAnswer>> script) {
		this.approve = script;
	}

	public void onOrder(Function<OrderRequest, Outcome<OrderAnswer>> script) {
		this.order = script;
	}

	public void onCancel(Function<CancelRequest, Outcome<CancelAnswer>> script) {
		this.cancel = script;
	}

	/** The inquiry says this status of any payment. */
	public void inquiryAnswers(OrderStatus status) {
		this.order = (request) -> answer(request, status);
	}

	public Outcome<OrderAnswer> answer(OrderRequest request, OrderStatus status) {
		return new Outcome.Happened<>(inquiry(request.tid(), status));
	}

	public void inquiryIsRefused(int code) {
		this.order = (request) -> refused(code);
	}

	public static <T> Outcome<T> refused(int code) {
		return new Outcome.Refused<>(new KakaoPayError(code, "refused", null, null, 400));
	}

	/** The outcome of an approve or cancel call that is answered with the error. */
	public static <T> Outcome<T> failed(KakaoPayError error) {
		return switch (error.errorClass()) {
			case AMBIGUOUS -> unknown(UnknownCause.Kind.AMBIGUOUS_CODE, error);
			case SERVER_TROUBLE -> unknown(UnknownCause.Kind.SERVER_ERROR, error);
			case CERTAIN, CONFIGURATION, RETRY_WITH_NEW_PAYMENT, WAIT -> new Outcome.Refused<>(error);
		};
	}

	public static <T> Outcome<T> unknown() {
		return unknown(UnknownCause.Kind.TIMED_OUT);
	}

	public static <T> Outcome<T> unknown(UnknownCause.Kind kind) {
		return unknown(kind, null);
	}

	private static <T> Outcome<T> unknown(UnknownCause.Kind kind, @Nullable KakaoPayError error) {
		return new Outcome.Unknown<>(new UnknownCause(kind, error, "scripted"));
	}

	public static Outcome<ApproveAnswer> pay(ApproveRequest request) {
		return pay(request, request.totalAmount());
	}

	public static Outcome<ApproveAnswer> pay(ApproveRequest request, long total) {
		return new Outcome.Happened<>(new ApproveAnswer("A" + request.tid().substring(1), request.tid(), "TC0ONETIME",
				null, request.partnerOrderId(), request.partnerUserId(), PaymentMethodType.MONEY, amount(total), null,
				"Premium", null, 1, KOREAN_NOON, KOREAN_NOON, null, List.of()));
	}

	public Outcome<CancelAnswer> refund(CancelRequest request) {
		return refund(request, request.cancelAmount());
	}

	/** Gives that much back, and tells how much went back of the payment so far. */
	public Outcome<CancelAnswer> refund(CancelRequest request, long total) {
		long canceled = this.canceled.merge(request.tid(), total, Long::sum);
		return new Outcome.Happened<>(new CancelAnswer("A9" + request.tid().substring(2), request.tid(), "TC0ONETIME",
				OrderStatus.CANCEL_PAYMENT, null, null, PaymentMethodType.MONEY, null, amount(total), amount(canceled),
				amount(0), "Premium", null, 1, KOREAN_NOON, KOREAN_NOON, KOREAN_NOON, request.payload()));
	}

	public Outcome<ReadyAnswer> prepare(ReadyRequest request) {
		URI address = URI.create("https://online-payment.kakaopay.com/mockup/" + request.partnerOrderId());
		String tid = "T%019d".formatted(this.tids.incrementAndGet());
		this.prepared.put(tid, request);
		return new Outcome.Happened<>(new ReadyAnswer(tid, address, address, address, null, null, KOREAN_NOON));
	}

	private OrderAnswer inquiry(String tid, OrderStatus status) {
		ReadyRequest asked = this.prepared.get(tid);
		return new OrderAnswer(tid, "TC0ONETIME", status, status.name(), asked.partnerOrderId(), asked.partnerUserId(),
				PaymentMethodType.MONEY, amount(asked.totalAmount()), canceled(status, asked), null, "Premium", null, 1,
				KOREAN_NOON, KOREAN_NOON, null, null, actions(tid, status, asked),
				(this.clock != null) ? this.clock.instant().truncatedTo(ChronoUnit.SECONDS) : null);
	}

	private static Amount canceled(OrderStatus status, ReadyRequest asked) {
		return switch (status) {
			case CANCEL_PAYMENT -> amount(asked.totalAmount());
			case PART_CANCEL_PAYMENT -> amount(asked.totalAmount() / 2);
			default -> null;
		};
	}

	private List<PaymentAction> actions(String tid, OrderStatus status, ReadyRequest asked) {
		PaymentAction payment = new PaymentAction("A" + tid.substring(1), KOREAN_NOON, asked.totalAmount(), 0L, 0L, 0L,
				"PAYMENT", PaymentMethodType.MONEY, null);
		Stream<PaymentAction> cancels = this.cancels.stream()
			.filter((request) -> request.tid().equals(tid))
			.map((request) -> new PaymentAction("A9" + tid.substring(2), KOREAN_NOON, request.cancelAmount(), 0L, 0L,
					0L, "CANCEL", PaymentMethodType.MONEY, request.payload()));
		return switch (status) {
			case SUCCESS_PAYMENT -> List.of(payment);
			case CANCEL_PAYMENT -> Stream.concat(Stream.of(payment), cancels).toList();
			default -> List.of();
		};
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
		this.cancels.add(request);
		return this.cancel.apply(request);
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
