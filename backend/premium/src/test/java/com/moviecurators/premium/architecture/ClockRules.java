package com.moviecurators.premium.architecture;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** One time for all decisions, and it is not the machine's. */
final class ClockRules {

	static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses().that()
		.doNotHaveFullyQualifiedName("com.moviecurators.premium.clock.ClockConfiguration")
		.should()
		.accessTargetWhere(DescribedPredicate.describe("reads the machine's time", ClockRules::readsTime))
		.because("tests, and the simulator's clock, move the time");

	static final ArchRule NODE_CLOCK_DECIDES_NOTHING = classes().that()
		.resideOutsideOfPackage("com.moviecurators.premium.clock")
		.should(Conditions.askForNoBean("nodeClock"))
		.because("a node's own clock is observed, and decides nothing");

	private static final Set<String> CLOCKS = Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis",
			"tickSeconds", "tickMinutes");

	private static final Set<String> SOURCES = Set.of(Clock.class.getName(), InstantSource.class.getName());

	private ClockRules() {
	}

	/** Whether it is called or referred to: {@code Instant::now} reads the time later. */
	private static boolean readsTime(JavaAccess<?> access) {
		return access.getTarget() instanceof CodeUnitAccessTarget target && (isNow(target) || isMachinesClock(target));
	}

	private static boolean isNow(CodeUnitAccessTarget target) {
		return target.getOwner().getName().startsWith("java.time.") && target.getName().equals("now")
				&& target.getRawParameterTypes().stream().noneMatch((type) -> type.isEquivalentTo(Clock.class));
	}

	private static boolean isMachinesClock(CodeUnitAccessTarget target) {
		String owner = target.getOwner().getName();
		return (SOURCES.contains(owner) && CLOCKS.contains(target.getName()))
				|| (owner.equals(System.class.getName()) && target.getName().equals("currentTimeMillis"))
				|| (owner.equals(Date.class.getName()) && target.getName().equals("<init>")
						&& target.getRawParameterTypes().isEmpty());
	}

}
