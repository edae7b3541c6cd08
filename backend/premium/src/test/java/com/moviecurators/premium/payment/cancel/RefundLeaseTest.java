package com.moviecurators.premium.payment.cancel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import com.moviecurators.kakaopay.CancelRequest;
import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.UnknownCause;
import com.moviecurators.premium.payment.schedule.LongestCall;
import org.junit.jupiter.api.Test;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

/** A cancel call that could outlive its lease is not sent. */
class RefundLeaseTest {

	private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

	private static final Duration LONGEST = Duration.ofSeconds(19);

	private final RefundClaims claims = mock();

	private final KakaoPayClient kakaoPay = mock();

	private final CancelRecording recording = mock();

	private final RefundingPayment refunding = new RefundingPayment(this.claims, this.kakaoPay, this.recording, mock(),
			new LongestCall(LONGEST), Clock.fixed(NOON, ZoneOffset.UTC));

	@Test
	void isRecordedAsNotSent() {
		RefundClaim.Call call = claimedUntil(NOON.plus(LONGEST));
		this.refunding.proceed(7);
		verifyNoInteractions(this.kakaoPay);
		verify(this.recording).record(eq(call),
				argThat((outcome) -> outcome instanceof Outcome.Unknown<?>(UnknownCause cause)
						&& cause.kind() == UnknownCause.Kind.NOT_SENT));
	}

	@Test
	void isSentWhileThereIsTime() {
		claimedUntil(NOON.plus(LONGEST).plusMillis(1));
		this.refunding.proceed(7);
		verify(this.kakaoPay).cancel(any());
	}

	private RefundClaim.Call claimedUntil(Instant leaseEnd) {
		RefundClaim.Call call = new RefundClaim.Call(7, 1, leaseEnd,
				new CancelRequest(null, "T1", 1_000, 0, 90L, 1_000L, "refund-7"));
		when(this.claims.claim(7)).thenReturn(call);
		return call;
	}

}
