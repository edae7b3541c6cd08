package com.moviecurators.premium.payment.start;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.idempotency.IdempotencyKey;
import com.moviecurators.premium.idempotency.RequestInProgress;
import com.moviecurators.premium.payment.MemberResult.Kind;
import com.moviecurators.premium.payment.MemberResult;
import com.moviecurators.premium.payment.PaymentFixture;
import com.moviecurators.premium.payment.approve.ApprovalResult.Approved;
import com.moviecurators.premium.payment.approve.ApprovalResult.NotApproved;
import com.moviecurators.premium.payment.approve.ApprovalResult.Undecided;
import com.moviecurators.premium.payment.approve.ApprovingPayment;
import com.moviecurators.premium.payment.approve.Receipt;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.attempt.Refusal;
import com.moviecurators.premium.payment.callback.ReportingReturn;
import com.moviecurators.premium.payment.callback.ReturnRoute;
import com.moviecurators.premium.payment.reconcile.RecoveringPayments;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.DataAccessException;

/** The entrances of one node's payment package, for tests of other packages. */
public final class PaymentEntryPoints {

	private final StartPaymentController payments;

	private final JsonMapper json;

	private final ReturnRoute route;

	private final ApprovingPayment approving;

	private final ReportingReturn reporting;

	private final RecoveringPayments recovering;

	/** Carries out checks at once, one after the other, in the calling thread. */
	public static void checkDirectly(GenericApplicationContext node) {
		node.registerBean("directExecutor", TaskExecutor.class, SyncTaskExecutor::new, (definition) -> {
			((AbstractBeanDefinition) definition)
				.addQualifier(new AutowireCandidateQualifier(Qualifier.class, "recoveryExecutor"));
			definition.setPrimary(true);
		});
	}

	/** The doors of the node that these beans are. */
	public PaymentEntryPoints(BeanFactory node) {
		this.payments = node.getBean(StartPaymentController.class);
		this.json = node.getBean(JsonMapper.class);
		this.route = node.getBean(ReturnRoute.class);
		this.approving = node.getBean(ApprovingPayment.class);
		this.reporting = node.getBean(ReportingReturn.class);
		this.recovering = node.getBean(RecoveringPayments.class);
	}

	/** The member asks to pay, at the edge, under a key. */
	public MemberResult start(long member, String planCode, String key) {
		try {
			return started(this.payments
				.start(new SignedInMember(new MemberId(member), Role.MEMBER), new IdempotencyKey(key),
						new StartPaymentController.StartPaymentRequest(planCode))
				.getBody());
		}
		catch (PaymentRefused refused) {
			return switch (refused.refusal()) {
				case ALREADY_PREMIUM -> new MemberResult(Kind.ALREADY_PREMIUM, null, "");
				case PAYMENT_IN_PROGRESS, KAKAOPAY_UNAVAILABLE, ACCOUNT_CLOSED ->
					new MemberResult(Kind.TROUBLE, null, refused.refusal().name());
				case UNKNOWN_ORDER, UNKNOWN_PLAN, TOO_MANY_RETURNS, TOKEN_REFUSED, NOT_FINISHED, CANCELED, FAILED,
						EXPIRED, REFUNDED ->
					throw refused;
			};
		}
		catch (RequestInProgress | DataAccessException refusal) {
			return new MemberResult(Kind.TROUBLE, null, refusal.getClass().getSimpleName());
		}
	}

	private MemberResult started(@Nullable Object body) {
		JsonNode started = this.json.readTree((byte[]) body);
		JsonNode urls = started.get("redirectUrls");
		String order = started.get("order").asString();
		return urls.isNull() ? new MemberResult(Kind.UNDER_WAY, order, started.get("status").asString())
				: new MemberResult(Kind.SENT_TO_KAKAOPAY, order, urls.get("pc").asString());
	}

	/** The browser arrives on the success route, before any script runs. */
	public void arrive(String order, String pgToken) {
		this.route.receive(order, pgToken, PaymentFixture.ADDRESS);
	}

	/** The page posts what the browser brought. */
	public MemberResult approve(String order, String pgToken) {
		try {
			return switch (this.approving.approve(order, pgToken)) {
				case Approved(Receipt receipt) -> new MemberResult(Kind.PAID, receipt.order(), "");
				case Undecided(String undecided, PaymentStatus status) ->
					new MemberResult(Kind.UNDECIDED, undecided, status.name());
				case NotApproved(String refused, PaymentStatus status, Refusal refusal) ->
					new MemberResult(kind(refusal), refused, refusal.name());
			};
		}
		catch (PaymentRefused refused) {
			return switch (refused.refusal()) {
				case UNKNOWN_ORDER, TOO_MANY_RETURNS -> new MemberResult(Kind.TROUBLE, order, refused.refusal().name());
				case UNKNOWN_PLAN, ACCOUNT_CLOSED, PAYMENT_IN_PROGRESS, KAKAOPAY_UNAVAILABLE, TOKEN_REFUSED,
						NOT_FINISHED, ALREADY_PREMIUM, CANCELED, FAILED, EXPIRED, REFUNDED ->
					throw refused;
			};
		}
		catch (DataAccessException refusal) {
			return new MemberResult(Kind.TROUBLE, order, refusal.getClass().getSimpleName());
		}
	}

	/** The browser came back by the cancel or fail route. */
	public MemberResult report(String order) {
		PaymentStatus status = this.reporting.report(order);
		boolean over = status.isOneOf(PaymentStatus.CANCELED, PaymentStatus.FAILED, PaymentStatus.EXPIRED);
		return new MemberResult(over ? Kind.NOTHING_CHARGED : Kind.UNDECIDED, order, status.name());
	}

	/** One pass of the recovery worker. */
	public void recover() {
		this.recovering.recoverDue();
	}

	private static Kind kind(Refusal refusal) {
		return switch (refusal) {
			case TOKEN_REFUSED, NOT_FINISHED -> Kind.NOT_YET;
			case ALREADY_PREMIUM, CANCELED, FAILED, EXPIRED -> Kind.NOTHING_CHARGED;
			case REFUNDED -> Kind.REFUNDED;
			case UNKNOWN_ORDER, UNKNOWN_PLAN, ACCOUNT_CLOSED, PAYMENT_IN_PROGRESS, KAKAOPAY_UNAVAILABLE,
					TOO_MANY_RETURNS ->
				throw new IllegalArgumentException("Not of an approval: " + refusal);
		};
	}

}
