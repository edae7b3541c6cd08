package com.moviecurators.premium.payment.approve;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiConsumer;

import com.moviecurators.kakaopay.ApproveRequest;
import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.UnknownCause;
import com.moviecurators.premium.payment.Planting;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Transition;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static com.moviecurators.premium.payment.Interception.intercept;

/** Planted defects in approving. */
public final class ApproveDefects {

	private static final LocalDateTime LONG_AGO = LocalDateTime.parse("2001-01-01T00:00:00");

	private ApproveDefects() {
	}

	/** A time-out counts as a refusal. */
	public static Planting timeoutIsRefusal() {
		return intercept(KakaoPayClient.class, "approve", (call, beans) -> {
			Object outcome = call.proceed();
			boolean timeout = outcome instanceof Outcome.Unknown<?>(UnknownCause cause) && cause.error() == null;
			return timeout ? new Outcome.Refused<>(new KakaoPayError(-797, "planted", null, null, 400)) : outcome;
		});
	}

	/** KakaoPay is called inside the transaction. */
	public static Planting callInTransaction() {
		return intercept(ApprovingPayment.class, "approve",
				(call, beans) -> new TransactionTemplate(beans.getBean(PlatformTransactionManager.class))
					.execute((transaction) -> proceed(call)));
	}

	private static @Nullable Object proceed(MethodInvocation call) {
		try {
			return call.proceed();
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Whoever comes while an approve call is under way makes another one. */
	public static Planting secondWinner() {
		return intercept(ApprovalClaims.class, "claim", (call, beans) -> {
			Object claim = call.proceed();
			boolean lost = claim instanceof Claim.NotNeeded(ApprovalResult.Undecided(String order, PaymentStatus status))
					&& status == PaymentStatus.APPROVING;
			return lost ? secondClaim(call, beans) : claim;
		});
	}

	private static Claim secondClaim(MethodInvocation call, BeanFactory beans) {
		String order = (String) call.getArguments()[0];
		PaymentAttempt attempt = beans.getBean(PaymentAttempts.class).findByOrder(order).orElseThrow();
		return new Claim.Won(attempt.id(), attempt.claim(), Instant.MAX, new ApproveRequest(null, attempt.tid(), order,
				attempt.partnerUserId(), (String) call.getArguments()[1], null, attempt.totalAmount()));
	}

	/** The token is logged. */
	public static Planting tokenLogged() {
		return intercept(KakaoPayClient.class, "approve", (call, beans) -> {
			LoggerFactory.getLogger(ApproveDefects.class)
				.info("approving with {}", ((ApproveRequest) call.getArguments()[0]).pgToken());
			return call.proceed();
		});
	}

	/** The tid is deleted once the payment is approved. */
	public static Planting tidDeleted() {
		return afterApproval("update payment_attempt set tid = null where order_handle = ?");
	}

	/** A row of the history is deleted once the payment is approved. */
	public static Planting historyTidied() {
		return afterApproval("""
				delete from payment_transition where reason = 'APPROVE_CLAIMED'
				and attempt_id = (select id from payment_attempt where order_handle = ?)""");
	}

	private static Planting afterApproval(String sql) {
		return intercept(ApprovingPayment.class, "approve", (call, beans) -> {
			Object result = call.proceed();
			if (result instanceof ApprovalResult.Approved(Receipt receipt)) {
				beans.getBean(JdbcClient.class).sql(sql).param(receipt.order()).update();
			}
			return result;
		});
	}

	/** The purchase rules are not asked before the approve call. */
	public static Planting ruleAfterApprove() {
		return intercept(PurchasePolicy.class, "refusal", (call, beans) -> Optional.empty());
	}

	/** An earlier attempt in review refuses no purchase. */
	public static Planting earlierReviewIgnored() {
		return intercept(PurchasePolicy.class, "refusal",
				(call, beans) -> ((Optional<?>) call.proceed()).filter((reason) -> reason != Reason.EARLIER_IN_REVIEW));
	}

	/** "Already paid" (-702) counts as a refusal that ends the payment. */
	public static Planting alreadyPaidIsRefusal() {
		return intercept(ApprovalRecording.class, "record", (call, beans) -> {
			Object result = call.proceed();
			boolean paid = call.getArguments()[1] instanceof Outcome.Unknown<?>(UnknownCause cause)
					&& cause.error() != null && cause.error().code() == -702;
			if (paid) {
				closeForGood(((Claim.Won) call.getArguments()[0]).attemptId(), beans);
			}
			return result;
		});
	}

	/** A late answer is recorded as if its claim were still the open one. */
	public static Planting claimIgnored() {
		return intercept(ApprovalRecording.class, "record", (call, beans) -> {
			Claim.Won late = (Claim.Won) call.getArguments()[0];
			int open = beans.getBean(PaymentAttempts.class)
				.findByOrder(late.request().partnerOrderId())
				.orElseThrow()
				.claim();
			call.getArguments()[0] = new Claim.Won(late.attemptId(), open, late.leaseEnd(), late.request());
			return call.proceed();
		});
	}

	/**
	 * The late-approval window is counted from the creation of the payment, and
	 * KakaoPay's own clock, which would notice, is not followed from its first answer on.
	 */
	public static Planting windowSinceCreation() {
		return afterUnknown((id, beans) -> beans.getBean(JdbcClient.class)
			.sql("update payment_attempt set last_unknown_at = created_at, first_answered_at = ? where id = ?")
			.params(LONG_AGO, id)
			.update());
	}

	/** The late-approval window is counted by the node's own clock, and as above. */
	public static Planting windowByTheNodesClock() {
		return afterUnknown((id, beans) -> beans.getBean(JdbcClient.class)
			.sql("update payment_attempt set last_unknown_at = ?, first_answered_at = ? where id = ?")
			.params(LocalDateTime.now(beans.getBean("simulatedNodeClock", Clock.class).withZone(ZoneOffset.UTC)),
					LONG_AGO, id)
			.update());
	}

	private static Planting afterUnknown(BiConsumer<Long, BeanFactory> change) {
		return intercept(ApprovalRecording.class, "record", (call, beans) -> {
			Object result = call.proceed();
			if (result instanceof ApprovalResult.Undecided(String _, PaymentStatus status)
					&& status == PaymentStatus.UNKNOWN) {
				// What is written behind Hibernate's back must come after it.
				beans.getBean(PaymentAttempts.class).flush();
				change.accept(((Claim.Won) call.getArguments()[0]).attemptId(), beans);
			}
			return result;
		});
	}

	private static void closeForGood(long id, BeanFactory beans) {
		Instant now = beans.getBean(Clock.class).instant();
		new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).executeWithoutResult((transaction) -> {
			PaymentAttempt attempt = beans.getBean(PaymentAttempts.class).lockById(id).orElseThrow();
			attempt.closeAfterUnknown(Transition.by(Actor.KAKAOPAY, Reason.DECLINED, now), null, now);
			attempt.schedule().end();
		});
	}

	/** A refusal by KakaoPay ends in an exception that nothing handles. */
	public static Planting unforeseenRefusal() {
		return intercept(ApprovalRecording.class, "record", (call, beans) -> {
			if (call.getArguments()[1] instanceof Outcome.Refused<?>) {
				throw new IllegalStateException("planted");
			}
			return call.proceed();
		});
	}

}
