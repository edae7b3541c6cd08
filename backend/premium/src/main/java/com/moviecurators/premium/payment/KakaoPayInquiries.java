package com.moviecurators.premium.payment;

import java.time.Instant;
import java.util.List;

import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Support asks KakaoPay about a payment. */
public interface KakaoPayInquiries {

	/**
	 * Asks KakaoPay now, with nothing held, and applies its answer as recovery would. The
	 * question is an entry of the audit log.
	 * @return both records, as they are then
	 * @throws PaymentRefused if there is no such payment
	 * @throws InquiryImpossible if KakaoPay cannot be asked, or did not answer
	 */
	Comparison ask(SignedInMember reader, String order);

	/**
	 * What KakaoPay says, and what our records say. KakaoPay's tid is not part of it.
	 *
	 * @param askedAt when it was asked
	 * @param statusText the status as KakaoPay sent it
	 * @param amount whole won
	 * @param canceledAmount whole won that went back
	 * @param cancelAvailableAmount whole won that can still go back
	 * @param canceledAt when money last went back
	 * @param ours the same of our records, once the answer was applied
	 * @param differing the names of the fields that contradict each other
	 */
	@Schema(name = "KakaoPayInquiry")
	record Comparison(Instant askedAt, String status, String statusText, @Nullable Long amount,
			@Nullable Long canceledAmount, @Nullable Long cancelAvailableAmount, @Nullable String partnerOrderId,
			@Nullable String partnerUserId, @Nullable String paymentMethod, @Nullable Instant approvedAt,
			@Nullable Instant canceledAt, OurRecords ours, List<String> differing) {
	}

	/**
	 * What our records say.
	 *
	 * @param status where the payment stands
	 * @param amount whole won
	 * @param canceledAmount whole won that went back
	 * @param cancelAvailableAmount whole won that can still go back
	 * @param canceledAt when money last went back
	 */
	@Schema(name = "OurRecords")
	record OurRecords(PaymentStatus status, long amount, long canceledAmount, long cancelAvailableAmount,
			String partnerOrderId, String partnerUserId, @Nullable String paymentMethod, @Nullable Instant approvedAt,
			@Nullable Instant canceledAt) {
	}

	/** KakaoPay could not be asked, or did not say anything about the payment. */
	class InquiryImpossible extends RuntimeException {

		private final Why why;

		/** For this reason. */
		public InquiryImpossible(Why why) {
			super(why.name());
			this.why = why;
		}

		/** The reason. */
		public Why why() {
			return this.why;
		}

	}

	/** Why there is no answer about the payment. */
	enum Why {

		/** KakaoPay has not prepared the payment: there is nothing to ask about. */
		NOT_PREPARED,
		/** KakaoPay does not know the payment. */
		UNKNOWN_THERE,
		/** KakaoPay did not answer, or refused to. */
		UNAVAILABLE

	}

}
