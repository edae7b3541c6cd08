package com.moviecurators.kakaopay.simulator.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import com.moviecurators.kakaopay.simulator.engine.clock.LateEffects;
import com.moviecurators.kakaopay.simulator.engine.error.ErrorCode;
import com.moviecurators.kakaopay.simulator.engine.error.Refusal;
import com.moviecurators.kakaopay.simulator.engine.error.RequestFields;
import com.moviecurators.kakaopay.simulator.engine.order.OrderReader;
import org.jspecify.annotations.Nullable;

/** Merchants' calls: checks the credentials and carries the call out, at once or late. */
final class MerchantCalls {

	private final Credentials credentials;

	private final PaymentStore payments;

	private final Preparing preparing;

	private final Approving approving;

	private final Canceling canceling;

	private final LateEffects lateEffects = new LateEffects();

	MerchantCalls(EngineSettings settings, PaymentStore payments, IdGenerator ids, PaymentPages pages,
			Canceling canceling) {
		this.credentials = new Credentials(settings);
		this.payments = payments;
		this.preparing = new Preparing(new OrderReader(settings.registeredOrigins(), settings.maximumAmount()),
				payments, ids, pages);
		this.approving = new Approving(payments, ids, settings.cancelWindows());
		this.canceling = canceling;
	}

	/**
	 * Carries a call out. Never throws.
	 * @param calledAt the time that must be within the time limit
	 * @param executedAt the time of the effect, later if the method is slow
	 */
	KakaoPayAnswer execute(Call call, KakaoPayRequest request, Instant calledAt, Instant executedAt) {
		try {
			return answer(call, request, calledAt, executedAt);
		}
		catch (Refusal refusal) {
			return KakaoPayAnswer.of(refusal);
		}
	}

	/** Carries a call out after a delay. Until then its payment is in progress. */
	void executeLater(Call call, KakaoPayRequest request, Instant calledAt, Duration delay, Runnable afterwards) {
		Instant due = calledAt.plus(delay);
		String tid = request.text("tid");
		this.lateEffects.add(due, () -> {
			this.payments.findByTid(tid).map(Payment::tid).ifPresent(this.payments::clearInProgress);
			execute(call, request, calledAt, due);
			afterwards.run();
		});
		this.payments.findByTid(tid).map(Payment::tid).ifPresent(this.payments::markInProgress);
	}

	/** Ends an approval as failed, and captures its money after a delay all the same. */
	void captureAfterFailure(KakaoPayRequest request, Instant calledAt, Duration delay, Runnable afterwards) {
		Instant due = calledAt.plus(delay);
		authenticated(request).ifPresent((payment) -> {
			this.lateEffects.add(due, () -> {
				captureFailed(payment, request, calledAt, due);
				afterwards.run();
			});
			payment.failBeforeCapture();
		});
	}

	/** Runs the late effects that are due. */
	void runLateEffects(Instant now) {
		this.lateEffects.runDue(now);
	}

	/** Forgets the late effects that are pending. */
	void clearLateEffects() {
		this.lateEffects.clear();
	}

	/** Ends an authenticated payment whose approval failed. Other calls end nothing. */
	void failApproval(Call call, KakaoPayRequest request) {
		if (call == Call.APPROVE) {
			authenticated(request).ifPresent(Payment::fail);
		}
	}

	private Optional<Payment> authenticated(KakaoPayRequest request) {
		return this.payments.findByTid(request.text("tid"))
			.filter((payment) -> payment.status() == PaymentStatus.AUTH_PASSWORD);
	}

	/** Approves a payment that has failed, and leaves it failed if that is refused. */
	private void captureFailed(Payment payment, KakaoPayRequest request, Instant calledAt, Instant executedAt) {
		payment.takeBackFailure();
		boolean captured = execute(Call.APPROVE, request, calledAt, executedAt).isSuccess();
		if (!captured && !payment.status().isOver()) {
			payment.fail();
		}
	}

	private KakaoPayAnswer answer(Call call, KakaoPayRequest request, Instant calledAt, Instant executedAt) {
		this.credentials.checkHeader(request.authorization());
		Map<String, ? extends @Nullable Object> values = request.fields();
		if (values == null) {
			throw new Refusal(ErrorCode.BAD_PARAMETER,
					"the body must be a JSON object in UTF-8, sent as application/json");
		}
		RequestFields fields = new RequestFields(values);
		String cid = this.credentials.checkCid(fields);
		return switch (call) {
			case READY -> this.preparing.prepare(cid, fields, executedAt);
			case APPROVE -> this.approving.approve(cid, fields, calledAt, executedAt);
			case CANCEL -> this.canceling.cancel(cid, fields, calledAt, executedAt);
			case ORDER -> KakaoPayAnswer.ok(AnswerBodies.ofInquiry(this.payments.require(cid, fields)));
		};
	}

}
