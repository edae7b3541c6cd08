package com.moviecurators.premium.payment.inquiry;

import java.time.Clock;

import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.audit.AuditAction;
import com.moviecurators.premium.audit.AuditLog;
import com.moviecurators.premium.audit.AuditRecord;
import com.moviecurators.premium.common.ratelimit.RateLimiter.Limit;
import com.moviecurators.premium.common.ratelimit.RateLimiter;
import com.moviecurators.premium.common.ratelimit.TooManyRequests;
import com.moviecurators.premium.payment.KakaoPayInquiries.InquiryImpossible;
import com.moviecurators.premium.payment.KakaoPayInquiries.Why;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.Refusal;
import com.moviecurators.premium.payment.reconcile.Inquiry;
import lombok.RequiredArgsConstructor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what KakaoPay is to be asked, and records that it is asked. */
@Component
@RequiredArgsConstructor
class InquiryOpening {

	private final PaymentAttempts attempts;

	private final RateLimiter limiter;

	private final AuditLog audit;

	private final Clock clock;

	/**
	 * The question about the payment.
	 * @throws PaymentRefused if there is no such payment
	 * @throws InquiryImpossible if KakaoPay has not prepared it
	 * @throws TooManyRequests if KakaoPay was asked about it just now
	 */
	@Transactional
	Inquiry open(SignedInMember reader, String order) {
		PaymentAttempt attempt = this.attempts.findByOrder(order)
			.orElseThrow(() -> new PaymentRefused(Refusal.UNKNOWN_ORDER));
		if (attempt.tid() == null) {
			throw new InquiryImpossible(Why.NOT_PREPARED);
		}
		this.limiter.acquire(Limit.INQUIRY, String.valueOf(attempt.id()));
		this.audit.record(AuditRecord.of(reader, AuditAction.ASKED_KAKAOPAY)
			.about(attempt.member(), attempt.order(), attempt.orderNumber()));
		return Inquiry.about(attempt, this.clock.instant());
	}

}
