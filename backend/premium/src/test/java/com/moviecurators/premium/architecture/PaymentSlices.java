package com.moviecurators.premium.architecture;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

/** The slices of the payment package, and which of them may use which. */
final class PaymentSlices {

	private static final String ROOT = "payment";

	private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
			entry("start", Set.of("reconcile", "pgtoken", "attempt", "schedule")),
			entry("callback", Set.of("approve", "reconcile", "pgtoken", "attempt", "schedule", ROOT)),
			entry("query", Set.of("refund", "timeline", "pgtoken", "approval", "attempt", "schedule", ROOT)),
			entry("recover", Set.of("reconcile", "cancel", "refund", "attempt", "schedule")),
			entry("reconcile", Set.of("approve", "cancel", "refund", "pgtoken", "approval", "attempt", "schedule")),
			entry("approve", Set.of("cancel", "refund", "pgtoken", "approval", "attempt", "schedule", ROOT)),
			entry("cancel", Set.of("refund", "approval", "attempt", "schedule")),
			entry("refund", Set.of("approval", "attempt", "schedule", ROOT)),
			entry("withdrawal", Set.of("cancel", "refund", "approval", "attempt", "schedule", ROOT)),
			entry("decide",
					Set.of("note", "reconcile", "approve", "cancel", "refund", "pgtoken", "approval", "attempt",
							"schedule", ROOT)),
			entry("inquiry", Set.of("reconcile", "cancel", "refund", "approval", "attempt", "schedule", ROOT)),
			entry("note", Set.of("attempt", "schedule", ROOT)),
			entry("receipt", Set.of("refund", "approval", "attempt", "schedule", ROOT)),
			entry(ROOT, Set.of("timeline", "pgtoken", "approval", "attempt")), entry("approval", Set.of("attempt")),
			entry("timeline", Set.of("attempt", "schedule")), entry("pgtoken", Set.of("attempt")),
			entry("attempt", Set.of("schedule")), entry("schedule", Set.of()));

	static final ArchRule FREE_OF_CYCLES = slices()
		.matching("com.moviecurators.[premium.payment|violations.modules].(*)..")
		.should()
		.beFreeOfCycles();

	static final ArchRule FOLLOW_THE_ARROWS = classes().that()
		.resideInAnyPackage("com.moviecurators.premium.payment..", "com.moviecurators.violations.payment..")
		.should(followTheArrows())
		.because("the tree tells the order, and a class knows what it may use");

	private PaymentSlices() {
	}

	private static ArchCondition<JavaClass> followTheArrows() {
		return new ArchCondition<>("use only the slices that theirs may use") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				Set<String> allowed = ARROWS.getOrDefault(slice(type).orElseThrow(), Set.of());
				type.getDirectDependenciesFromSelf()
					.stream()
					.filter((dependency) -> isForbidden(dependency, allowed))
					.forEach((dependency) -> events
						.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
			}
		};
	}

	private static boolean isForbidden(Dependency dependency, Set<String> allowed) {
		Optional<String> from = slice(dependency.getOriginClass());
		Optional<String> to = slice(dependency.getTargetClass());
		return to.isPresent() && !to.equals(from) && !allowed.contains(to.get());
	}

	/** The part of the package name after {@code payment}, or the root. */
	private static Optional<String> slice(JavaClass type) {
		String[] path = type.getPackageName().split("\\.");
		if (path.length < 4 || !type.getPackageName().startsWith("com.moviecurators.") || !path[3].equals(ROOT)) {
			return Optional.empty();
		}
		return Optional.of((path.length > 4) ? path[4] : ROOT);
	}

}
