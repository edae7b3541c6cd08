package com.moviecurators.premium.membership;

import com.moviecurators.premium.payment.PaymentRefunded;
import com.moviecurators.premium.payment.Planting;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static com.moviecurators.premium.payment.Interception.intercept;

/** Planted defects in what payments give and refunds end. */
public final class MembershipDefects {

	private MembershipDefects() {
	}

	/** Access ends in a transaction of its own, after the one that records the refund. */
	public static Planting accessEndsAfterCommit() {
		return intercept(EndingMembership.class, "end", (call, beans) -> {
			EndingMembership ending = (EndingMembership) call.getThis();
			PaymentRefunded refund = (PaymentRefunded) call.getArguments()[0];
			TransactionTemplate later = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
			later.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCommit() {
					later.executeWithoutResult((_) -> ending.end(refund));
				}
			});
			return null;
		});
	}

}
