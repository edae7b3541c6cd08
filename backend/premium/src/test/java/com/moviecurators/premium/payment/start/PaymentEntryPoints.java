package com.moviecurators.premium.payment.start;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.account.PremiumOpening;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.common.ratelimit.ClientAddress;
import com.moviecurators.premium.idempotency.IdempotencyKey;
import com.moviecurators.premium.idempotency.RequestInProgress;
import com.moviecurators.premium.payment.MemberResult;
import com.moviecurators.premium.payment.MemberResult.Kind;
import com.moviecurators.premium.payment.PaymentDecisions;
import com.moviecurators.premium.payment.PaymentDecisions.CaseDecisions;
import com.moviecurators.premium.payment.PaymentProblems;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.attempt.PaymentStatus;
import com.moviecurators.premium.payment.callback.ReturnRequests;
import com.moviecurators.premium.payment.callback.ReturnRoute;
import com.moviecurators.premium.payment.query.PaymentReads;
import com.moviecurators.premium.payment.recover.RecoveringPayments;
import com.moviecurators.premium.payment.withdrawal.WithdrawalRequests;
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
import org.springframework.http.ResponseEntity;

/** The entrances of one node's payment package, for tests of other packages. */
public final class PaymentEntryPoints {

	private final StartPaymentController payments;

	private final JsonMapper json;

	private final ReturnRoute route;

	private final ReturnRequests returns;

	private final PaymentReads reads;

	private final WithdrawalRequests withdrawals;

	private final Members members;

	private final PaymentDecisions decisions;

	private final RecoveringPayments recovering;

	private final Consumer<String> heard;

	/** Carries out checks at once, one after the other, in the calling thread. */
	public static void checkDirectly(GenericApplicationContext node) {
		node.registerBean("directExecutor", TaskExecutor.class, SyncTaskExecutor::new, (definition) -> {
			((AbstractBeanDefinition) definition)
				.addQualifier(new AutowireCandidateQualifier(Qualifier.class, "recoveryExecutor"));
			definition.setPrimary(true);
		});
	}

	/**
	 * The doors of the node that these beans are.
	 * @param heard gets every answer that a caller gets
	 */
	public PaymentEntryPoints(BeanFactory node, Consumer<String> heard) {
		this.heard = heard;
		this.payments = node.getBean(StartPaymentController.class);
		this.json = node.getBean(JsonMapper.class);
		this.route = node.getBean(ReturnRoute.class);
		this.returns = new ReturnRequests(node);
		this.reads = new PaymentReads(node);
		this.withdrawals = new WithdrawalRequests(node, this::hear);
		this.members = node.getBean(Members.class);
		this.decisions = node.getBean(PaymentDecisions.class);
		this.recovering = node.getBean(RecoveringPayments.class);
	}

	/** The member asks to pay, at the edge, under a key. */
	public MemberResult start(long member, String planCode, String key) {
		try {
			return started(text(this.payments.start(me(member), new IdempotencyKey(key),
					new StartPaymentController.StartPaymentRequest(planCode))));
		}
		catch (PaymentRefused refused) {
			hear(PaymentProblems.of(refused));
			return switch (refused.refusal()) {
				case ALREADY_PREMIUM -> new MemberResult(Kind.ALREADY_PREMIUM, null, "");
				case PAYMENT_IN_PROGRESS, KAKAOPAY_UNAVAILABLE, ACCOUNT_CLOSED ->
					new MemberResult(Kind.TROUBLE, null, refused.refusal().name());
				case UNKNOWN_ORDER, UNKNOWN_PLAN, TOO_MANY_RETURNS, TOKEN_REFUSED, NOT_FINISHED, CANCELED, FAILED,
						EXPIRED, REFUNDED, NOT_PAID ->
					throw refused;
			};
		}
		catch (RequestInProgress | DataAccessException refusal) {
			return new MemberResult(Kind.TROUBLE, null, refusal.getClass().getSimpleName());
		}
	}

	private MemberResult started(String body) {
		JsonNode started = this.json.readTree(body);
		JsonNode urls = started.get("redirectUrls");
		String order = started.get("order").asString();
		return urls.isNull() ? new MemberResult(Kind.UNDER_WAY, order, started.get("status").asString())
				: new MemberResult(Kind.SENT_TO_KAKAOPAY, order, urls.get("pc").asString());
	}

	/** The browser arrives on the success route, before any script runs. */
	public void arrive(String order, String pgToken, ClientAddress address) {
		this.route.receive(order, pgToken, address);
	}

	/** The page posts what the browser brought. */
	public MemberResult approve(String order, String pgToken) {
		try {
			ResponseEntity<?> answer = this.returns.approve(order, pgToken);
			String body = text(answer);
			return switch (answer.getStatusCode().value()) {
				case 200 -> new MemberResult(Kind.PAID, order, "");
				case 202 -> new MemberResult(Kind.UNDECIDED, order, body);
				default -> new MemberResult(kindOf(body), order, body);
			};
		}
		catch (PaymentRefused refused) {
			hear(PaymentProblems.of(refused));
			return switch (refused.refusal()) {
				case UNKNOWN_ORDER, TOO_MANY_RETURNS -> new MemberResult(Kind.TROUBLE, order, refused.refusal().name());
				case UNKNOWN_PLAN, ACCOUNT_CLOSED, PAYMENT_IN_PROGRESS, KAKAOPAY_UNAVAILABLE, TOKEN_REFUSED,
						NOT_FINISHED, ALREADY_PREMIUM, CANCELED, FAILED, EXPIRED, REFUNDED, NOT_PAID ->
					throw refused;
			};
		}
		catch (DataAccessException refusal) {
			return new MemberResult(Kind.TROUBLE, order, refusal.getClass().getSimpleName());
		}
	}

	private static Kind kindOf(String problem) {
		if (problem.contains("pg-token-refused") || problem.contains("payment-not-finished")) {
			return Kind.NOT_YET;
		}
		return problem.contains("payment-refunded") ? Kind.REFUNDED : Kind.NOTHING_CHARGED;
	}

	/** The browser came back by the cancel or fail route. */
	public MemberResult report(String order) {
		JsonNode state = this.json.readTree(text(this.returns.report(order)));
		PaymentStatus status = PaymentStatus.valueOf(state.get("status").asString());
		return new MemberResult(status.isUnpaid() ? Kind.NOTHING_CHARGED : Kind.UNDECIDED, order, status.name());
	}

	/** The member reads their payments, and this one. */
	public void read(long member, String order) {
		this.reads.read(me(member), order).forEach(this::hear);
	}

	/** What the member would get back now, in won; null if there is no answer. */
	public @Nullable Long previewRefund(long member, String order) {
		return this.withdrawals.preview(me(member), order);
	}

	/** The member asks for the money back that the preview showed. */
	public MemberResult withdraw(long member, String order, long amount) {
		return this.withdrawals.request(me(member), order, amount);
	}

	/** The member opens a premium list. */
	public PremiumOpening openPremium(long member) {
		return this.members.openPremium(new MemberId(member));
	}

	/** What admins do. */
	public PaymentDecisions decisions() {
		return this.decisions;
	}

	/** An admin looks at the case. */
	public CaseDecisions readCase(SignedInMember admin, String order) {
		CaseDecisions seen = this.decisions.ofPayment(order, admin, Locale.ENGLISH);
		hear(seen);
		return seen;
	}

	/** One pass of the recovery worker, which returns how many checks it started. */
	public int recover() {
		return this.recovering.recoverDue();
	}

	private static SignedInMember me(long member) {
		return new SignedInMember(new MemberId(member), Role.MEMBER);
	}

	private void hear(Object answer) {
		this.heard.accept(this.json.writeValueAsString(answer));
	}

	private String text(ResponseEntity<?> answer) {
		String body = new String((byte[]) answer.getBody(), StandardCharsets.UTF_8);
		this.heard.accept(body);
		return body;
	}

}
