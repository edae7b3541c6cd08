package com.moviecurators.violations.payment.attempt;

import com.moviecurators.premium.payment.reconcile.Inquiry;
import org.jspecify.annotations.Nullable;

public class KnowsRecovery {

	@Nullable Inquiry last;

}
