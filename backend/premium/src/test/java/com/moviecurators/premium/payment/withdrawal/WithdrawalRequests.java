package com.moviecurators.premium.payment.withdrawal;

import java.math.BigInteger;
import java.util.Locale;
import java.util.function.Consumer;

import com.moviecurators.premium.account.SignedInMember;
import com.moviecurators.premium.payment.MemberResult;
import com.moviecurators.premium.payment.MemberResult.Kind;
import com.moviecurators.premium.payment.PaymentProblems;
import com.moviecurators.premium.payment.attempt.PaymentRefused;
import com.moviecurators.premium.payment.withdrawal.RefundPreviews.RefundPreview;
import com.moviecurators.premium.payment.withdrawal.WithdrawalController.RefundWanted;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Asks for refunds as their member does, at the edge, for tests of other packages. */
public final class WithdrawalRequests {

	private final WithdrawalController controller;

	private final WithdrawalProblems problems;

	private final Consumer<Object> heard;

	/**
	 * The edge of the node that these beans are.
	 * @param heard gets every answer that a caller gets
	 */
	public WithdrawalRequests(BeanFactory node, Consumer<Object> heard) {
		this.controller = node.getBean(WithdrawalController.class);
		this.problems = node.getBean(WithdrawalProblems.class);
		this.heard = heard;
	}

	/** What the preview shows, in won; null if there is no answer now. */
	public @Nullable Long preview(SignedInMember me, String order) {
		try {
			RefundPreview preview = this.controller.preview(me, order, Locale.ENGLISH);
			this.heard.accept(preview);
			return preview.amount();
		}
		catch (PaymentRefused | DataAccessException refusal) {
			return null;
		}
	}

	/** Asks for a refund of this amount. The detail of the result is what went back. */
	public MemberResult request(SignedInMember me, String order, long amount) {
		try {
			ResponseEntity<RefundState> answer = this.controller.request(me, order,
					new RefundWanted(BigInteger.valueOf(amount)));
			this.heard.accept(answer.getBody());
			return new MemberResult((answer.getStatusCode() == HttpStatus.OK) ? Kind.GIVEN_BACK : Kind.UNDECIDED, order,
					String.valueOf(answer.getBody().refunded()));
		}
		catch (RefundNotGiven.Changed changed) {
			this.heard.accept(this.problems.changed(changed, Locale.ENGLISH));
			return new MemberResult(Kind.NOT_YET, order, "refund-changed");
		}
		catch (RefundNotGiven.Nothing nothing) {
			this.heard.accept(this.problems.nothing(nothing, Locale.ENGLISH));
			return new MemberResult(Kind.NOTHING_TO_REFUND, order, nothing.quote().code().name());
		}
		catch (RefundNotGiven.Refused refused) {
			this.heard.accept(this.problems.refused(refused));
			return new MemberResult(Kind.NOTHING_TO_REFUND, order, refused.refusal().name());
		}
		catch (PaymentRefused refused) {
			this.heard.accept(PaymentProblems.of(refused));
			return new MemberResult(Kind.TROUBLE, order, refused.refusal().name());
		}
		catch (DataAccessException refusal) {
			return new MemberResult(Kind.TROUBLE, order, refusal.getClass().getSimpleName());
		}
	}

}
