package com.moviecurators.premium.payment.withdrawal;

import java.util.List;

import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.common.Won;
import com.moviecurators.premium.payment.approval.Approval;
import com.moviecurators.premium.payment.approval.Approvals;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.RefundStatus;
import com.moviecurators.premium.payment.refund.Refunds;
import com.moviecurators.premium.payment.withdrawal.RefundFacts.EarlierRefund;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what decides about a refund, from our own records. */
@Component
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
class ReadingFacts {

	private final Approvals approvals;

	private final Refunds refunds;

	private final Members members;

	/** Reads the facts. They hold for as long as the caller has the locks. */
	RefundFacts of(PaymentAttempt attempt) {
		List<Refund> refunds = this.refunds.findByAttemptIdOrderById(attempt.id());
		return new RefundFacts(attempt.status(), earlier(refunds), paid(attempt), refunded(refunds),
				attempt.grantedAt().orElse(attempt.createdAt()),
				this.members.premiumOpenedAt(attempt.member()).isPresent(), attempt.isAccessEnded());
	}

	private Won paid(PaymentAttempt attempt) {
		return Won.of(this.approvals.findByAttemptId(attempt.id()).map(Approval::totalAmount).orElse(0L));
	}

	static Won refunded(List<Refund> refunds) {
		return Won.of(refunds.stream().filter(ReadingFacts::isDone).mapToLong(Refund::totalAmount).sum());
	}

	private static EarlierRefund earlier(List<Refund> refunds) {
		if (refunds.stream().anyMatch((refund) -> refund.status().isOpen())) {
			return EarlierRefund.OPEN;
		}
		if (refunds.stream().anyMatch((refund) -> isDone(refund) && refund.endsAccess())) {
			return EarlierRefund.ENDED_ACCESS;
		}
		return (!refunds.isEmpty() && isRefused(refunds.getLast())) ? EarlierRefund.REFUSED : EarlierRefund.NONE;
	}

	/**
	 * Only KakaoPay's word ends the right to withdraw. Older refunds do not say whose
	 * word it was.
	 */
	private static boolean isRefused(Refund refund) {
		return refund.status() == RefundStatus.REFUSED && (refund.refusal() == null || refund.refusal().isByKakaoPay());
	}

	private static boolean isDone(Refund refund) {
		return refund.status() == RefundStatus.DONE;
	}

}
