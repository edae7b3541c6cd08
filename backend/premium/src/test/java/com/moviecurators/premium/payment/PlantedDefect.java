package com.moviecurators.premium.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import com.moviecurators.kakaopay.ApproveRequest;
import com.moviecurators.kakaopay.KakaoPayClient;
import com.moviecurators.kakaopay.KakaoPayError;
import com.moviecurators.kakaopay.Outcome;
import com.moviecurators.kakaopay.UnknownCause;
import com.moviecurators.premium.payment.Interception.Interference;
import com.moviecurators.premium.payment.approve.ApprovalClaims;
import com.moviecurators.premium.payment.approve.ApprovalRecording;
import com.moviecurators.premium.payment.approve.ApprovalResult;
import com.moviecurators.premium.payment.approve.ApprovingPayment;
import com.moviecurators.premium.payment.approve.Claim;
import com.moviecurators.premium.payment.approve.PurchasePolicy;
import com.moviecurators.premium.payment.approve.Receipt;
import com.moviecurators.premium.payment.attempt.Actor;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Reason;
import com.moviecurators.premium.payment.attempt.Refusal;
import com.moviecurators.premium.payment.attempt.Transition;
import com.moviecurators.premium.payment.callback.ReceivingReturn;
import com.moviecurators.premium.payment.callback.ReportingReturn;
import com.moviecurators.premium.payment.pgtoken.ReturnedTokenStore;
import com.moviecurators.premium.payment.reconcile.ReconcilingPayment;
import com.moviecurators.premium.payment.start.AttemptPreparation;
import com.moviecurators.premium.payment.start.Preparation;
import org.aopalliance.intercept.MethodInvocation;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What public KakaoPay code gets wrong, planted into our beans one at a time, to see that
 * the explorer notices.
 */
public enum PlantedDefect {

	/** The tid is kept in a field that all members share. */
	TID_IN_A_SINGLETON("I3", SharedTidDefect::plant),

	/** A time-out counts as a refusal. */
	TIMEOUT_IS_FAILURE("I1", intercept(KakaoPayClient.class, "approve", (call, beans) -> {
		Object outcome = call.proceed();
		return (outcome instanceof Outcome.Unknown<?>(UnknownCause cause) && cause.error() == null) ? declined()
				: outcome;
	})),

	/**
	 * "Already paid" (-702) counts as a refusal, and that there was a doubt is forgotten.
	 */
	ALREADY_PAID_IS_FAILURE("I1",
			forgettingUnknowns().andThen(intercept(KakaoPayClient.class, "approve", (call, beans) -> {
				Object outcome = call.proceed();
				boolean paid = outcome instanceof Outcome.Unknown<?>(UnknownCause cause) && cause.error() != null
						&& cause.error().code() == -702;
				return paid ? declined() : outcome;
			}))),

	/** KakaoPay is called inside the transaction. */
	CALL_IN_A_TRANSACTION("I0",
			intercept(ApprovingPayment.class, "approve", (call, beans) -> inTransaction(call, beans))),

	/** Whoever asks approves, also beside somebody who does already. */
	NO_SINGLE_WINNER("I2", intercept(ApprovalClaims.class, "claim", (call, beans) -> {
		Object claim = call.proceed();
		boolean lost = claim instanceof Claim.NotNeeded(ApprovalResult.Undecided(String order, PaymentStatus status))
				&& status == PaymentStatus.APPROVING;
		return lost ? secondWinner(call, beans) : claim;
	})),

	/** What the browser brings is used, and kept nowhere. */
	RETURN_NOT_KEPT("I3", intercept(ReceivingReturn.class, "receive", (call, beans) -> true)),

	/** A new token displaces those that came before. */
	NEWEST_TOKEN_ONLY("I3", intercept(ReturnedTokenStore.class, "store", (call, beans) -> {
		ReturnedTokenStore ledger = (ReturnedTokenStore) call.getThis();
		PaymentAttempt attempt = (PaymentAttempt) call.getArguments()[0];
		if (ledger.find(attempt, (String) call.getArguments()[1]).isEmpty()) {
			ledger.erase(attempt);
		}
		return call.proceed();
	})),

	/** A payment that was begun and not finished blocks the next one. */
	READY_ROW_BLOCKS("I3", intercept(AttemptPreparation.class, "prepare", (call, beans) -> {
		Object opening = call.proceed();
		if (opening instanceof Preparation.Created) {
			return opening;
		}
		throw new PaymentRefused(Refusal.PAYMENT_IN_PROGRESS);
	})),

	/** The cancel route is believed. */
	CANCEL_ROUTE_BELIEVED("I3",
			intercept(ReportingReturn.class, "report",
					(call, beans) -> new TransactionTemplate(beans.getBean(PlatformTransactionManager.class))
						.execute((transaction) -> believe((String) call.getArguments()[0], beans)))),

	/** What is in doubt for five minutes has failed. */
	AGE_PROVES_FAILURE("I1", intercept(ReconcilingPayment.class, "reconcile", (call, beans) -> {
		giveUpOld((Long) call.getArguments()[0], beans);
		return call.proceed();
	})),

	/** The rules of the purchase are looked at when the money has been taken. */
	RULE_AFTER_APPROVE("I2", intercept(PurchasePolicy.class, "refusal", (call, beans) -> Optional.empty())),

	/** Premium is granted after the commit, by an event. */
	GRANT_AFTER_COMMIT("I3", GrantAfterCommitDefect::plant),

	/** What identifies the payment at KakaoPay is removed once it is paid. */
	IDENTITY_DESTROYED("I1", afterApproval("update payment_attempt set tid = null where order_handle = ?")),

	/** The token is logged. */
	TOKEN_LOGGED("I6", intercept(KakaoPayClient.class, "approve", (call, beans) -> {
		LoggerFactory.getLogger(PlantedDefect.class)
			.info("approving with {}", ((ApproveRequest) call.getArguments()[0]).pgToken());
		return call.proceed();
	})),

	/** A refusal of KakaoPay's that nobody thought of ends in a 500. */
	REFUSAL_NOT_FORESEEN("I8", intercept(ApprovalRecording.class, "record", (call, beans) -> {
		if (call.getArguments()[1] instanceof Outcome.Refused<?>) {
			throw new IllegalStateException("planted");
		}
		return call.proceed();
	})),

	/** History is tidied up. */
	HISTORY_TIDIED("I5", afterApproval("""
			delete from payment_transition where reason = 'APPROVE_CLAIMED'
			and attempt_id = (select id from payment_attempt where order_handle = ?)"""));

	private static final Duration OLD = Duration.ofMinutes(5);

	private final String invariant;

	private final Consumer<GenericApplicationContext> planting;

	PlantedDefect(String invariant, Consumer<GenericApplicationContext> planting) {
		this.invariant = invariant;
		this.planting = planting;
	}

	/** Which invariant it is expected to break, for instance {@code I2}. */
	public String invariant() {
		return this.invariant;
	}

	/** Puts the defect into a node that is about to start. */
	public void plant(GenericApplicationContext node) {
		this.planting.accept(node);
	}

	private static Consumer<GenericApplicationContext> intercept(Class<?> type, String method,
			Interference interference) {
		return Interception.intercept(type, method, interference);
	}

	private static Consumer<GenericApplicationContext> afterApproval(String sql) {
		return intercept(ApprovingPayment.class, "approve", (call, beans) -> {
			Object result = call.proceed();
			if (result instanceof ApprovalResult.Approved(Receipt receipt)) {
				beans.getBean(JdbcClient.class).sql(sql).param(receipt.order()).update();
			}
			return result;
		});
	}

	private static Consumer<GenericApplicationContext> forgettingUnknowns() {
		return (node) -> node.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("planted", Map.of("premium.payment.late-approval-window", "0s")));
	}

	private static Outcome<Object> declined() {
		return new Outcome.Refused<>(new KakaoPayError(-780, "planted", null, null, 400));
	}

	private static Object inTransaction(MethodInvocation call, BeanFactory beans) {
		return new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).execute((transaction) -> {
			try {
				return call.proceed();
			}
			catch (RuntimeException | Error ex) {
				throw ex;
			}
			catch (Throwable ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private static Claim secondWinner(MethodInvocation call, BeanFactory beans) {
		String order = (String) call.getArguments()[0];
		PaymentAttempt attempt = beans.getBean(PaymentAttempts.class).findByOrder(order).orElseThrow();
		return new Claim.Won(attempt.id(), attempt.claim(), 0, new ApproveRequest(null, attempt.tid(), order,
				attempt.partnerUserId(), (String) call.getArguments()[1], null, attempt.totalAmount()));
	}

	private static PaymentStatus believe(String order, BeanFactory beans) {
		PaymentAttempt attempt = beans.getBean(PaymentAttempts.class).lockByOrder(order).orElseThrow();
		if (attempt.status().isPayable()) {
			attempt.close(PaymentStatus.CANCELED,
					Transition.by(Actor.MEMBER, Reason.INQUIRY_QUIT, beans.getBean(Clock.class).instant()));
		}
		return attempt.status();
	}

	private static void giveUpOld(long id, BeanFactory beans) {
		Instant now = beans.getBean(Clock.class).instant();
		PaymentAttempt attempt = beans.getBean(PaymentAttempts.class).lockById(id).orElseThrow();
		if (attempt.status() == PaymentStatus.UNKNOWN && now.isAfter(attempt.createdAt().plus(OLD))) {
			attempt.close(PaymentStatus.FAILED, Transition.by(Actor.RECOVERY, Reason.INQUIRY_FAILED, now));
		}
	}

}
