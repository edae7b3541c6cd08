package com.moviecurators.premium.payment.withdrawal;

import com.moviecurators.premium.account.MemberId;
import com.moviecurators.premium.account.Members;
import com.moviecurators.premium.account.PremiumOpening;
import com.moviecurators.premium.payment.Planting;

import static com.moviecurators.premium.payment.Interception.intercept;

/** Planted defects in refunds that members ask for. */
public final class WithdrawalDefects {

	private WithdrawalDefects() {
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
