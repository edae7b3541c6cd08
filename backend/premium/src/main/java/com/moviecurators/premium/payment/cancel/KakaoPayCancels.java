package com.moviecurators.premium.payment.cancel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

import com.moviecurators.kakaopay.Amount;
import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderAnswer.PaymentAction;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.RefundParts;
import com.moviecurators.premium.payment.refund.RefundStatus;
import org.jspecify.annotations.Nullable;

/**
 * What KakaoPay shows as cancelled of a payment: in all, and in single cancels. Tells the
 * cancels of our calls from others. Ours carry the payload of their refund. An answer may
 * leave payloads, ids and even the cancels out; then amounts decide.
 *
 * @param canceled how much went back in all; null if KakaoPay does not say
 * @param cancels the single cancels, oldest first
 */
record KakaoPayCancels(@Nullable RefundParts canceled, List<PaymentAction> cancels) {

	/** KakaoPay promises no order. */
	private static final Comparator<PaymentAction> OLDEST_FIRST = Comparator.comparing(PaymentAction::approvedAt,
			Comparator.nullsLast(Comparator.naturalOrder()));

	static KakaoPayCancels of(OrderAnswer answer) {
		List<PaymentAction> cancels = answer.paymentActionDetails()
			.stream()
			.filter((action) -> action.paymentActionType().equals("CANCEL"))
			.sorted(OLDEST_FIRST)
			.toList();
		return new KakaoPayCancels(canceled(answer), cancels);
	}

	private static @Nullable RefundParts canceled(OrderAnswer answer) {
		Amount reported = CanceledAmount.of(answer);
		return (reported != null) ? new RefundParts(reported.total(), reported.taxFree(), reported.vat()) : null;
	}

	/**
	 * The id of the cancel that carries the refund's payload; without it none is certain.
	 */
	@Nullable String aid(Refund refund) {
		return find(refund).map(PaymentAction::aid).filter((aid) -> !aid.isBlank()).orElse(null);
	}

	/**
	 * Compares what KakaoPay shows with our refunds of the payment.
	 * @param paid how much was paid
	 */
	CancelComparison compare(long paid, List<Refund> refunds) {
		if (this.canceled == null || this.canceled.total() > paid) {
			return CancelComparison.UNEXPLAINED;
		}
		List<Refund> own = new ArrayList<>(
				refunds.stream().filter((refund) -> !isDone(refund) && isListed(refund)).toList());
		long rest = this.canceled.total() - sum(refunds.stream().filter(KakaoPayCancels::isDone).toList()) - sum(own);
		if (rest <= 0) {
			return (rest == 0) ? new CancelComparison(own, List.of(), true, true) : CancelComparison.UNEXPLAINED;
		}
		List<Refund> possible = refunds.stream()
			.filter((refund) -> !isDone(refund) && !own.contains(refund) && refund.mayHaveBeenDone())
			.toList();
		return listed(refunds, own, rest).map((others) -> byCancels(own, possible, others))
			.orElseGet(() -> byTotals(own, possible, rest, this.canceled.total() == paid));
	}

	/** The cancels that no refund explains, if they explain the rest to the won. */
	private Optional<List<PaymentAction>> listed(List<Refund> refunds, List<Refund> own, long rest) {
		List<PaymentAction> others = new ArrayList<>(this.cancels);
		refunds.stream().filter((refund) -> isDone(refund) || own.contains(refund)).forEach((refund) -> {
			if (!take(refund, others, KakaoPayCancels::carries) && !take(refund, others, KakaoPayCancels::hasAidOf)) {
				take(refund, others, KakaoPayCancels::mayBe);
			}
		});
		boolean positive = others.stream().allMatch((other) -> other.amount() != null && other.amount() > 0);
		return (positive && others.stream().mapToLong(PaymentAction::amount).sum() == rest) ? Optional.of(others)
				: Optional.empty();
	}

	/**
	 * A call of ours that had no answer names the amount that was left. So it can only
	 * have been the first of those cancels. KakaoPay may leave payloads out: if no cancel
	 * carries one of ours, the amount decides.
	 */
	private CancelComparison byCancels(List<Refund> own, List<Refund> possible, List<PaymentAction> others) {
		Optional<Refund> first = possible.stream()
			.filter((refund) -> !hasPayloads() && refund.totalAmount() == others.getFirst().amount())
			.findFirst();
		first.ifPresent(own::add);
		return new CancelComparison(own,
				others.stream().skip(first.isPresent() ? 1 : 0).map(ConsoleCancel::of).toList(), true, true);
	}

	/**
	 * A cancel is made as a whole: what is smaller than ours is not ours. Nor does it
	 * matter once all went back.
	 */
	private static CancelComparison byTotals(List<Refund> own, List<Refund> possible, long rest, boolean all) {
		Optional<Refund> same = possible.stream().filter((refund) -> refund.totalAmount() == rest).findFirst();
		if (same.isPresent()) {
			own.add(same.get());
			return new CancelComparison(own, List.of(), false, true);
		}
		boolean explained = all || possible.stream().allMatch((refund) -> refund.totalAmount() > rest);
		return new CancelComparison(own, List.of(ConsoleCancel.of(rest)), false, explained);
	}

	private boolean isListed(Refund refund) {
		return find(refund).isPresent();
	}

	private Optional<PaymentAction> find(Refund refund) {
		return this.cancels.stream().filter((cancel) -> carries(refund, cancel)).findFirst();
	}

	private boolean hasPayloads() {
		return this.cancels.stream().anyMatch((cancel) -> cancel.payload() != null && !cancel.payload().isBlank());
	}

	private static boolean take(Refund refund, List<PaymentAction> from, BiPredicate<Refund, PaymentAction> match) {
		return from.stream().filter((cancel) -> match.test(refund, cancel)).findFirst().map(from::remove).orElse(false);
	}

	private static boolean carries(Refund refund, PaymentAction cancel) {
		return refund.payload().equals(cancel.payload());
	}

	private static boolean hasAidOf(Refund refund, PaymentAction cancel) {
		return refund.hasAid(cancel.aid());
	}

	/** The same amount, and no id that speaks against it. */
	private static boolean mayBe(Refund refund, PaymentAction cancel) {
		return cancel.amount() != null && cancel.amount() == refund.totalAmount()
				&& (refund.aid() == null || cancel.aid().isBlank());
	}

	private static boolean isDone(Refund refund) {
		return refund.status() == RefundStatus.DONE;
	}

	private static long sum(List<Refund> refunds) {
		return refunds.stream().mapToLong(Refund::totalAmount).sum();
	}

}
