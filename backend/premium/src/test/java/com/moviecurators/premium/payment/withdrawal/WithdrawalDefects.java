package com.moviecurators.premium.payment.withdrawal;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.account.PremiumOpening;
import com.moviecurators.premium.payment.Planting;
import com.moviecurators.premium.payment.attempt.PaymentAttempts;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static com.moviecurators.premium.payment.Interception.intercept;

/** Planted defects in refunds that members ask for. */
public final class WithdrawalDefects {

	/** What was read before the locks, while the request is recorded. */
	private static final ThreadLocal<@Nullable RefundFacts> EARLIER = new ThreadLocal<>();

	private WithdrawalDefects() {
	}

	/** The policy decides by what was read before payment and account were locked. */
	public static Planting policyBeforeTheLocks() {
		return intercept(WithdrawalRecording.class, "record", WithdrawalDefects::recordByEarlierFacts)
			.andThen(intercept(ReadingFacts.class, "of",
					(call, beans) -> (EARLIER.get() != null) ? EARLIER.get() : call.proceed()));
	}

	private static @Nullable Object recordByEarlierFacts(MethodInvocation call, BeanFactory beans) throws Throwable {
		String order = (String) call.getArguments()[1];
		EARLIER.set(new TransactionTemplate(beans.getBean(PlatformTransactionManager.class))
			.execute((_) -> beans.getBean(PaymentAttempts.class)
				.findByOrder(order)
				.map(beans.getBean(ReadingFacts.class)::of)
				.orElse(null)));
		try {
			return call.proceed();
		}
		finally {
			EARLIER.remove();
		}
	}

	/** Premium is not held while a refund that ends it is under way. */
	public static Planting premiumNotHeld() {
		return intercept(Members.class, "holdPremium", (call, beans) -> null);
	}

	/** An opened premium list is not recorded. */
	public static Planting useNotRecorded() {
		return intercept(Members.class, "openPremium", (call, beans) -> {
			MemberId member = (MemberId) call.getArguments()[0];
			return beans.getBean(Members.class).isPremium(member) ? PremiumOpening.OPENED : PremiumOpening.NOT_PREMIUM;
		});
	}

}
