package com.moviecurators.premium.payment.decide;

import com.moviecurators.kakaopay.OrderAnswer;
import com.moviecurators.kakaopay.OrderStatus;
import com.moviecurators.premium.payment.PaymentDecision.Action;
import com.moviecurators.premium.payment.PaymentDecisions.Act;
import com.moviecurators.premium.payment.PaymentDecisions.Answer;
import com.moviecurators.premium.payment.Planting;
import com.moviecurators.premium.payment.attempt.PaymentAttempt;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import com.moviecurators.premium.payment.decide.DecisionPolicy.Verdict;
import com.moviecurators.premium.payment.note.CaseRevisions;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static com.moviecurators.premium.payment.Interception.intercept;

/** Planted defects in deciding. */
public final class DecisionDefects {

	/** How much one admin may give back alone, in won. */
	private static final long ALONE = 30_000;

	private DecisionDefects() {
	}

	/**
	 * The revision is compared before KakaoPay is asked, and not again under the lock.
	 */
	public static Planting revisionIgnored() {
		return intercept(DecisionRecording.class, "decide", (call, beans) -> {
			Act act = (Act) call.getArguments()[0];
			CaseInquiry asked = (CaseInquiry) call.getArguments()[1];
			PaymentAttempt attempt = beans.getBean(PaymentAttempts.class).lockById(asked.attemptId()).orElseThrow();
			call.getArguments()[0] = new Act(act.admin(), act.order(), act.action(), act.amount(), act.endsAccess(),
					act.reason(), beans.getBean(CaseRevisions.class).of(attempt));
			return call.proceed();
		});
	}

	/**
	 * KakaoPay's answer is not looked at when a payment is closed, and it is not asked
	 * later either.
	 */
	public static Planting kakaoPaysWordIgnored() {
		return intercept(DecisionRecording.class, "decide", (call, beans) -> {
			boolean close = ((Act) call.getArguments()[0]).action() == Action.CLOSE;
			return close ? unpaid(call, beans) : call.proceed();
		}).andThen(intercept(DecisionRecording.class, "confirm", (call, beans) -> {
			long decision = ((Answer) call.getArguments()[0]).decision();
			return isClose(decision, beans) ? unpaid(call, beans) : call.proceed();
		}));
	}

	/** No act needs a second admin. */
	public static Planting secondAdminForgotten() {
		return intercept(JudgingCase.class, "judge", (call, beans) -> {
			Object verdict = call.proceed();
			return (verdict instanceof Verdict.SecondAdmin) ? new Verdict.Allowed() : verdict;
		});
	}

	/** Only a large amount needs a second admin, whatever the action is. */
	public static Planting secondAdminByAmountOnly(Action action) {
		return intercept(JudgingCase.class, "judge", (call, beans) -> {
			Object verdict = call.proceed();
			Decision decision = (Decision) call.getArguments()[0];
			boolean small = decision.amount() <= ALONE && decision.action() == action;
			return (verdict instanceof Verdict.SecondAdmin && small) ? new Verdict.Allowed() : verdict;
		});
	}

	/** Whoever proposed an act may confirm it: who proposed it is forgotten. */
	public static Planting samePersonConfirms() {
		return intercept(DecisionChecks.class, "check", (call, beans) -> {
			if (call.getArguments()[0] instanceof Answer answer) {
				elsewhere(beans).executeWithoutResult((_) -> beans.getBean(JdbcClient.class)
					.sql("update payment_decision set proposed_by = 0 where id = ? and proposed_by = ?")
					.params(answer.decision(), answer.admin().id().value())
					.update());
			}
			return call.proceed();
		});
	}

	/** What an admin decided leaves no row in the payment's history. */
	public static Planting historySkipped() {
		return intercept(CarryingOut.class, "carryOut", (call, beans) -> {
			Object result = call.proceed();
			// What is written behind Hibernate's back must come after it.
			beans.getBean(PaymentAttempts.class).flush();
			beans.getBean(JdbcClient.class)
				.sql("""
						delete from payment_transition where attempt_id = ?
						and reason in ('RECORDED_AS_PAID', 'CLOSED_BY_ADMIN', 'REFUNDED_ELSEWHERE')""")
				.param(((CaseState) call.getArguments()[1]).attempt().id())
				.update();
			return result;
		});
	}

	private static @Nullable Object unpaid(MethodInvocation call, BeanFactory beans) throws Throwable {
		CaseInquiry asked = (CaseInquiry) call.getArguments()[1];
		call.getArguments()[1] = asked.answered(failed(asked.answer()));
		Object result = call.proceed();
		beans.getBean(PaymentAttempts.class)
			.lockById(asked.attemptId())
			.filter(PaymentAttempt::isClosedByAdmin)
			.ifPresent((attempt) -> attempt.schedule().end());
		return result;
	}

	private static @Nullable OrderAnswer failed(@Nullable OrderAnswer answer) {
		return (answer == null) ? null
				: new OrderAnswer(answer.tid(), answer.cid(), OrderStatus.FAIL_PAYMENT, "FAIL_PAYMENT",
						answer.partnerOrderId(), answer.partnerUserId(), answer.paymentMethodType(), answer.amount(),
						answer.canceledAmount(), answer.cancelAvailableAmount(), answer.itemName(), answer.itemCode(),
						answer.quantity(), answer.createdAt(), answer.approvedAt(), answer.canceledAt(),
						answer.selectedCardInfo(), answer.paymentActionDetails(), answer.answeredAt());
	}

	private static boolean isClose(long decision, BeanFactory beans) {
		return beans.getBean(JdbcClient.class)
			.sql("select count(*) from payment_decision where id = ? and action = 'CLOSE'")
			.param(decision)
			.query(Long.class)
			.single() > 0;
	}

	/** A transaction of its own: the one around it only reads. */
	private static TransactionTemplate elsewhere(BeanFactory beans) {
		TransactionTemplate own = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
		own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return own;
	}

}
