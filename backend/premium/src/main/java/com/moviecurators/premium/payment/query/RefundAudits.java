package com.moviecurators.premium.payment.query;

import java.util.List;

import com.moviecurators.premium.payment.PaymentAudit.RefundAudit;
import com.moviecurators.premium.payment.PaymentAudit.RefundStep;
import com.moviecurators.premium.payment.refund.Refund;
import com.moviecurators.premium.payment.refund.RefundHistoryEntry;
import com.moviecurators.premium.payment.refund.RefundRefusal;
import org.jspecify.annotations.Nullable;

/** Shows the refunds of a payment to support. */
final class RefundAudits {

	private RefundAudits() {
	}

	/** The refunds in the same order. */
	static List<RefundAudit> of(List<Refund> refunds) {
		return refunds.stream().map(RefundAudits::audit).toList();
	}

	private static RefundAudit audit(Refund refund) {
		return new RefundAudit(refund.totalAmount(), refund.vatAmount(), refund.origin().name(), refund.status().name(),
				refund.endsAccess(), refund.requestedAt(), refund.doneAt(), code(refund.refusal()),
				refund.history().stream().map(RefundAudits::step).toList());
	}

	private static RefundStep step(RefundHistoryEntry entry) {
		return new RefundStep(entry.at(), name(entry.from()), entry.to().name(), entry.kakaoPayAnswer());
	}

	private static @Nullable String code(@Nullable RefundRefusal refusal) {
		return (refusal != null) ? refusal.code() : null;
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

}
