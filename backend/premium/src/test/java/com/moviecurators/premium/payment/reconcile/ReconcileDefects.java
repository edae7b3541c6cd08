package com.moviecurators.premium.payment.reconcile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.premium.payment.Planting;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.schedule.CheckPolicy;
import com.moviecurators.premium.payment.schedule.Leases;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static com.moviecurators.premium.payment.Interception.intercept;

/** Planted defects in reconciling. */
public final class ReconcileDefects {

	private static final Duration OLD = Duration.ofMinutes(5);

	private ReconcileDefects() {
	}

	/** What was paid is asked about every half minute. */
	public static Planting paidCheckedWithoutEnd() {
		return intercept(CheckPolicy.class, "whilePaid",
				(call, beans) -> ((Instant) call.getArguments()[0]).plusSeconds(30));
	}

	/** An attempt that is unknown for five minutes is closed as failed. */
	public static Planting ageProvesFailure() {
		return intercept(ReconcilingPayment.class, "reconcile", (call, beans) -> {
			giveUpOld((Long) call.getArguments()[0], beans);
			return call.proceed();
		});
	}

	/** An unknown approval is repeated without an inquiry. */
	public static Planting unknownRepeated() {
		return intercept(ReconcilingPayment.class, "reconcile", (call, beans) -> {
			repeatUnknown((Long) call.getArguments()[0], beans);
			return call.proceed();
		});
	}

	/** A call in which a server died does not make the payment unknown. */
	public static Planting deadServersCallForgotten() {
		return intercept(InquiryRecording.class, "record", (call, beans) -> {
			Inquiry asked = (Inquiry) call.getArguments()[0];
			Object status = call.proceed();
			if (asked.status() == PaymentStatus.APPROVING) {
				update(beans, "update payment_attempt set last_unknown_at = null where id = ?", asked);
			}
			return status;
		});
	}

	/** A payment whose tid KakaoPay does not know is closed without a history row. */
	public static Planting unknownTidWithoutHistory() {
		return intercept(InquiryRecording.class, "unknownTid", (call, beans) -> {
			Object nothing = call.proceed();
			update(beans, """
					delete from payment_transition where to_status = 'FAILED' and attempt_id = ?""",
					(Inquiry) call.getArguments()[0]);
			return nothing;
		});
	}

	/** The cluster's clock alone closes what may have been charged. */
	public static Planting dateIgnored() {
		return intercept(ClosingPolicy.class, "mayClose", (call, beans) -> {
			Inquiry asked = (Inquiry) call.getArguments()[1];
			call.getArguments()[2] = answeredAt((OrderAnswer) call.getArguments()[2], asked.askedAt());
			return call.proceed();
		});
	}

	/** The cluster's clock alone says that a close has been confirmed. */
	public static Planting confirmedByOurClock() {
		return intercept(ClosingPolicy.class, "nextConfirmation", (call, beans) -> {
			Instant now = (Instant) call.getArguments()[3];
			call.getArguments()[2] = answeredAt((OrderAnswer) call.getArguments()[2], now.plus(Duration.ofDays(1)));
			return call.proceed();
		});
	}

	/** The time is not measured before a lease is judged. */
	@SuppressWarnings("unchecked")
	public static Planting leaseByAnOldTime() {
		return intercept(Leases.class, "isOver", (call, beans) -> ((Predicate<Instant>) call.getArguments()[0])
			.test(beans.getBean(Clock.class).instant()));
	}

	/** What was paid is settled: nobody compares what KakaoPay shows of it. */
	public static Planting consoleRefundUnseen() {
		return intercept(ComparingRefunds.class, "compare", (call, beans) -> {
			PaymentAttempt attempt = (PaymentAttempt) call.getArguments()[0];
			boolean paid = attempt.status().isOneOf(PaymentStatus.APPROVED, PaymentStatus.PARTIALLY_REFUNDED);
			return paid ? Optional.empty() : call.proceed();
		});
	}

	private static OrderAnswer answeredAt(OrderAnswer answer, Instant time) {
		return new OrderAnswer(answer.tid(), answer.cid(), answer.status(), answer.statusText(),
				answer.partnerOrderId(), answer.partnerUserId(), answer.paymentMethodType(), answer.amount(),
				answer.canceledAmount(), answer.cancelAvailableAmount(), answer.itemName(), answer.itemCode(),
				answer.quantity(), answer.createdAt(), answer.approvedAt(), answer.canceledAt(),
				answer.selectedCardInfo(), answer.paymentActionDetails(), time);
	}

	private static void update(BeanFactory beans, String sql, Inquiry asked) {
		// What is written behind Hibernate's back must come after it.
		beans.getBean(PaymentAttempts.class).flush();
		beans.getBean(JdbcClient.class).sql(sql).param(asked.attemptId()).update();
	}

	private static void giveUpOld(long id, BeanFactory beans) {
		Instant now = beans.getBean(Clock.class).instant();
		locked(id, beans, (attempt) -> {
			if (attempt.status() == PaymentStatus.UNKNOWN && now.isAfter(attempt.createdAt().plus(OLD))) {
				closeForGood(attempt, Transition.by(Actor.RECOVERY, Reason.INQUIRY_FAILED, now));
			}
		});
	}

	/** Closes what may have been charged, and asks KakaoPay never again. */
	private static void closeForGood(PaymentAttempt attempt, Transition move) {
		attempt.closeAfterUnknown(move, null, move.at());
		attempt.schedule().end();
	}

	private static void repeatUnknown(long id, BeanFactory beans) {
		Instant now = beans.getBean(Clock.class).instant();
		locked(id, beans, (attempt) -> {
			if (attempt.status() == PaymentStatus.UNKNOWN) {
				attempt.releaseForRetry(Transition.by(Actor.RECOVERY, Reason.INQUIRY_NOT_PAID, now), now);
			}
		});
	}

	private static void locked(long id, BeanFactory beans, Consumer<PaymentAttempt> change) {
		new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).executeWithoutResult(
				(transaction) -> change.accept(beans.getBean(PaymentAttempts.class).lockById(id).orElseThrow()));
	}

}
