package com.moviecurators.premium.architecture;

import java.util.Arrays;
import java.util.List;

import com.moviecurators.violations.CallsKakaoPayInTransaction;
import com.moviecurators.violations.CatchesEverything;
import com.moviecurators.violations.ChangeableEntry;
import com.moviecurators.violations.DeletingRepository;
import com.moviecurators.violations.EntityWithSetter;
import com.moviecurators.violations.FieldInjected;
import com.moviecurators.violations.ForgetfulUtil;
import com.moviecurators.violations.LoudClass;
import com.moviecurators.violations.OldDate;
import com.moviecurators.violations.OpenHandedRepository;
import com.moviecurators.violations.HoldsNodeClock;
import com.moviecurators.violations.OwnTime;
import com.moviecurators.violations.RefersToTime;
import com.moviecurators.violations.TicksByItself;
import com.moviecurators.violations.UsesNodeClock;
import com.moviecurators.violations.PaymentDTO;
import com.moviecurators.violations.PaymentServiceImpl;
import com.moviecurators.violations.PrintsStackTrace;
import com.moviecurators.violations.PublicController;
import com.moviecurators.violations.StatefulSingleton;
import com.moviecurators.violations.TakesForm;
import com.moviecurators.violations.TakesMap;
import com.moviecurators.violations.TransactionalController;
import com.moviecurators.violations.UnorderedAdvice;
import com.moviecurators.violations.UsesForeignRepository;
import com.moviecurators.violations.payment.attempt.KnowsRecovery;
import com.tngtech.archunit.lang.ArchRule;

/** The rules, each with classes that break it on purpose. */
enum HouseRule {

	INJECTION_BY_CONSTRUCTOR(Rules.INJECTION_BY_CONSTRUCTOR, FieldInjected.class),

	NO_STANDARD_OUTPUT(Rules.NO_STANDARD_OUTPUT, LoudClass.class, PrintsStackTrace.class),

	ENTITIES_HAVE_VERBS(Rules.ENTITIES_HAVE_VERBS, EntityWithSetter.class),

	TELLING_NAMES(Rules.TELLING_NAMES, PaymentServiceImpl.class, PaymentDTO.class, ForgetfulUtil.class),

	ENTRANCES_ARE_PACKAGE_PRIVATE(Rules.ENTRANCES_ARE_PACKAGE_PRIVATE, PublicController.class,
			OpenHandedRepository.class),

	REPOSITORIES_STAY_IN_THEIR_MODULE(Rules.REPOSITORIES_STAY_IN_THEIR_MODULE, UsesForeignRepository.class),

	ONLY_PAYMENT_KNOWS_KAKAOPAY(Rules.ONLY_PAYMENT_KNOWS_KAKAOPAY, CallsKakaoPayInTransaction.class),

	SINGLETONS_HOLD_NO_STATE(Rules.SINGLETONS_HOLD_NO_STATE, StatefulSingleton.class),

	TIME_COMES_FROM_THE_CLOCK(ClockRules.TIME_COMES_FROM_THE_CLOCK, OwnTime.class, RefersToTime.class,
			TicksByItself.class),

	NODE_CLOCK_DECIDES_NOTHING(ClockRules.NODE_CLOCK_DECIDES_NOTHING, UsesNodeClock.class, HoldsNodeClock.class),

	NO_OLD_DATES(Rules.NO_OLD_DATES, OldDate.class),

	NO_MAPS_AS_PARAMETERS(Rules.NO_MAPS_AS_PARAMETERS, TakesMap.class, TakesForm.class),

	NO_TRANSACTION_AROUND_KAKAOPAY(Rules.NO_TRANSACTION_AROUND_KAKAOPAY, CallsKakaoPayInTransaction.class),

	EVERYTHING_IS_NULL_MARKED(Rules.EVERYTHING_IS_NULL_MARKED, LoudClass.class),

	NO_TRANSACTION_IN_CONTROLLERS(Rules.NO_TRANSACTION_IN_CONTROLLERS, TransactionalController.class),

	NOTHING_CATCHES_EVERYTHING(Rules.NOTHING_CATCHES_EVERYTHING, CatchesEverything.class),

	HISTORY_IS_NEVER_DELETED(Rules.HISTORY_IS_NEVER_DELETED, DeletingRepository.class, OpenHandedRepository.class),

	HISTORY_IS_NEVER_CHANGED(Rules.HISTORY_IS_NEVER_CHANGED, ChangeableEntry.class),

	ADVICES_COME_BEFORE_THE_LAST_ONE(Rules.ADVICES_COME_BEFORE_THE_LAST_ONE, UnorderedAdvice.class),

	PAYMENT_SLICES_FOLLOW_THE_ARROWS(PaymentSlices.FOLLOW_THE_ARROWS, KnowsRecovery.class);

	private final ArchRule rule;

	private final List<Class<?>> planted;

	HouseRule(ArchRule rule, Class<?>... planted) {
		this.rule = rule;
		this.planted = Arrays.asList(planted);
	}

	ArchRule rule() {
		return this.rule;
	}

	/** Classes that break the rule on purpose. */
	List<Class<?>> planted() {
		return this.planted;
	}

}
