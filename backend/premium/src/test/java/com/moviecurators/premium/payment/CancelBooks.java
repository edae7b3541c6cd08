package com.moviecurators.premium.payment;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.CancelAnswer;
import com.moviecurators.kakaopay.CancelRequest;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderAnswer.PaymentAction;
import com.moviecurators.kakaopay.OrderRequest;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.PaymentMethodType;
import org.jspecify.annotations.Nullable;

/**
 * KakaoPay's records of one payment of 39,000 won that was captured. Cancels are made by
 * our calls and in the partner console; the amount that can still be cancelled is
 * compared, as the contract says.
 */
public class CancelBooks {

	public static final long PAID = 39_000;

	private static final Amount NONE = new Amount(0, 0, 0, 0, 0, 0);

	private final ScriptedKakaoPay kakaoPay;

	private long paid = PAID;

	private final List<PaymentAction> cancels = new ArrayList<>();

	/** Whether an inquiry lists the single cancels. */
	private boolean listing = true;

	/** Whether an inquiry lists payloads. */
	private boolean payloads = true;

	/** Whether an inquiry lists the newest cancel first. */
	private boolean newestFirst;

	public CancelBooks(ScriptedKakaoPay kakaoPay) {
		this.kakaoPay = kakaoPay;
		kakaoPay.onCancel(this::cancel);
		kakaoPay.onOrder(this::order);
	}

	/** Answers to inquiries give totals only. */
	public CancelBooks withoutCancels() {
		this.listing = false;
		return this;
	}

	/** Answers to inquiries leave payloads out. */
	public CancelBooks withoutPayloads() {
		this.payloads = false;
		return this;
	}

	/** Answers to inquiries list the cancels in the other order. */
	public CancelBooks newestFirst() {
		this.newestFirst = true;
		return this;
	}

	/** From now on KakaoPay says that this much was paid. */
	public void correct(long total) {
		this.paid = total;
	}

	/** Somebody gives money back in the partner console. */
	public void console(long amount) {
		add(amount, null);
	}

	/** Somebody gives money back in the partner console, as far as some is left. */
	public void consoleUpTo(long amount) {
		long left = Math.min(amount, this.paid - canceled());
		if (left > 0) {
			console(left);
		}
	}

	/** A cancel call of ours, which compares the rest. */
	public Outcome<CancelAnswer> cancel(CancelRequest request) {
		if (!Objects.equals(request.cancelAvailableAmount(), this.paid - canceled())) {
			return ScriptedKakaoPay.refused(-722);
		}
		return answer(request);
	}

	/** A cancel call of ours, whose answer names another amount as paid. */
	public Outcome<CancelAnswer> cancelAndCorrect(CancelRequest request, long total) {
		correct(total);
		return answer(request);
	}

	private Outcome<CancelAnswer> answer(CancelRequest request) {
		add(request.cancelAmount(), request.payload());
		return new Outcome.Happened<>(
				new CancelAnswer(this.cancels.getLast().aid(), request.tid(), "TC0ONETIME", status(), null, null,
						PaymentMethodType.MONEY, amount(this.paid), amount(request.cancelAmount()), amount(canceled()),
						amount(this.paid - canceled()), "Premium", null, 1, now(), now(), now(), request.payload()));
	}

	/** An order inquiry. */
	public Outcome<OrderAnswer> order(OrderRequest request) {
		return new Outcome.Happened<>(answer(request.tid()));
	}

	/** What an order inquiry would answer now. */
	public OrderAnswer answer(String tid) {
		Stream<PaymentAction> payment = Stream.of(action("A" + tid.substring(1), this.paid, "PAYMENT", null));
		List<PaymentAction> inOrder = this.newestFirst ? this.cancels.reversed() : this.cancels;
		Stream<PaymentAction> shown = inOrder.stream()
			.filter((cancel) -> this.listing)
			.map((cancel) -> this.payloads ? cancel : withoutPayload(cancel));
		return new OrderAnswer(tid, "TC0ONETIME", status(), status().name(), null, null, PaymentMethodType.MONEY,
				amount(this.paid), amount(canceled()), NONE, "Premium", null, 1, now(), now(), now(), null,
				Stream.concat(payment, shown).toList(), this.kakaoPay.clock.instant().truncatedTo(ChronoUnit.SECONDS));
	}

	/** How much went back in all. */
	public long canceled() {
		return this.cancels.stream().mapToLong(PaymentAction::amount).sum();
	}

	private void add(long amount, @Nullable String payload) {
		if (amount > this.paid - canceled()) {
			throw new IllegalArgumentException("More than is left");
		}
		this.cancels.add(action("A%019d".formatted(this.cancels.size() + 1), amount, "CANCEL", payload));
	}

	private static PaymentAction withoutPayload(PaymentAction cancel) {
		return new PaymentAction(cancel.aid(), cancel.approvedAt(), cancel.amount(), 0L, 0L, 0L, "CANCEL",
				PaymentMethodType.MONEY, null);
	}

	/** No two at the same time: only that tells which came first. */
	private PaymentAction action(String aid, long amount, String type, @Nullable String payload) {
		return new PaymentAction(aid, now().plusNanos(1_000_000L * this.cancels.size()), amount, 0L, 0L, 0L, type,
				PaymentMethodType.MONEY, payload);
	}

	private OrderStatus status() {
		if (canceled() == 0) {
			return OrderStatus.SUCCESS_PAYMENT;
		}
		return (canceled() < this.paid) ? OrderStatus.PART_CANCEL_PAYMENT : OrderStatus.CANCEL_PAYMENT;
	}

	private LocalDateTime now() {
		return LocalDateTime.ofInstant(this.kakaoPay.clock.instant(), ZoneId.of("Asia/Seoul"));
	}

	/** An eleventh of it is VAT. */
	private static Amount amount(long total) {
		return new Amount(total, 0, Math.round(total / 11.0), 0, 0, 0);
	}

}
