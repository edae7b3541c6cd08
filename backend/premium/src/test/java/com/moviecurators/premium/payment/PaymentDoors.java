package com.moviecurators.premium.payment;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Role;
import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.idempotency.RequestInProgress;
import com.moviecurators.premium.payment.ApprovalResult.Approved;
import com.moviecurators.premium.payment.ApprovalResult.NotApproved;
import com.moviecurators.premium.payment.ApprovalResult.Undecided;
import com.moviecurators.premium.payment.Told.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessException;

/** The entrances of one node's payment package, for tests of other packages. */
public final class PaymentDoors {

	private final PaymentController payments;

	private final JsonMapper json;

	private final TakingReturn taking;

	private final ApprovingPayment approving;

	private final ReportingReturn reporting;

	private final RecoveringPayments recovering;

	/** Looks are carried out at once, one after the other, in the thread that asks. */
	public static void lookDirectly(GenericApplicationContext node) {
		node.registerBean("direct", LookThreads.class, () -> (look) -> {
			look.run();
			return true;
		}, (definition) -> definition.setPrimary(true));
	}

	/** The doors of the node that these beans are. */
	public PaymentDoors(BeanFactory node) {
		this.payments = node.getBean(PaymentController.class);
		this.json = node.getBean(JsonMapper.class);
		this.taking = node.getBean(TakingReturn.class);
		this.approving = node.getBean(ApprovingPayment.class);
		this.reporting = node.getBean(ReportingReturn.class);
		this.recovering = node.getBean(RecoveringPayments.class);
	}

	/** The member asks to pay, at the edge, under a key. */
	public Told begin(long member, String planCode, String key) {
		try {
			return told(this.payments
				.begin(new SignedInMember(new MemberId(member), Role.MEMBER), key,
						new PaymentController.BeginPayment(planCode))
				.getBody());
		}
		catch (AlreadyPremium refusal) {
			return new Told(Kind.ALREADY_PREMIUM, null, "");
		}
		catch (PaymentInProgress | KakaoPayUnavailable | ClosedAccount | RequestInProgress
				| DataAccessException refusal) {
			return new Told(Kind.TROUBLE, null, refusal.getClass().getSimpleName());
		}
	}

	private Told told(byte @Nullable [] body) {
		JsonNode offer = this.json.readTree(body);
		JsonNode urls = offer.get("redirectUrls");
		String order = offer.get("order").asString();
		return urls.isNull() ? new Told(Kind.UNDER_WAY, order, offer.get("status").asString())
				: new Told(Kind.SENT_TO_KAKAOPAY, order, urls.get("pc").asString());
	}

	/** The browser arrives on the success route, before any script runs. */
	public void arrive(String order, String pgToken) {
		this.taking.take(order, pgToken);
	}

	/** The page posts what the browser brought. */
	public Told approve(String order, String pgToken) {
		try {
			return switch (this.approving.approve(order, pgToken)) {
				case Approved(Receipt receipt) -> new Told(Kind.PAID, receipt.order(), "");
				case Undecided(String undecided, PaymentStatus status) ->
					new Told(Kind.UNDECIDED, undecided, status.name());
				case NotApproved(String refused, PaymentStatus status, ApprovalResult.Obstacle obstacle) ->
					new Told(kind(obstacle), refused, obstacle.name());
			};
		}
		catch (UnknownOrder | TooManyReturns | DataAccessException refusal) {
			return new Told(Kind.TROUBLE, order, refusal.getClass().getSimpleName());
		}
	}

	/** The browser came back by the cancel or fail route. */
	public Told report(String order) {
		PaymentStatus status = this.reporting.report(order);
		boolean over = status.isOneOf(PaymentStatus.CANCELED, PaymentStatus.FAILED, PaymentStatus.EXPIRED);
		return new Told(over ? Kind.NOTHING_CHARGED : Kind.UNDECIDED, order, status.name());
	}

	/** One pass of the recovery worker. */
	public void recover() {
		this.recovering.recoverDue();
	}

	private static Kind kind(ApprovalResult.Obstacle obstacle) {
		return switch (obstacle) {
			case TOKEN_REFUSED, NOT_FINISHED -> Kind.NOT_YET;
			case ALREADY_PREMIUM, CANCELED, FAILED, EXPIRED -> Kind.NOTHING_CHARGED;
			case REFUNDED -> Kind.REFUNDED;
		};
	}

}
