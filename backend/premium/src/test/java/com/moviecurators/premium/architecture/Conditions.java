package com.moviecurators.premium.architecture;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Conditions that ArchUnit has no words for. */
final class Conditions {

	private static final Set<String> TOO_BROAD = Set.of(Exception.class.getName(), Throwable.class.getName(),
			Error.class.getName());

	private static final String APPLICATION = "com.moviecurators.premium.";

	private Conditions() {
	}

	static ArchCondition<JavaMethod> takeNoMap() {
		return condition("take no map", JavaMethod::getFullName,
				(method) -> method.getRawParameterTypes().stream().anyMatch((type) -> type.isAssignableTo(Map.class)));
	}

	static ArchCondition<JavaClass> beInANullMarkedPackage() {
		return condition("be in a @NullMarked package", JavaClass::getFullName,
				(type) -> !type.getPackage().isAnnotatedWith(NullMarked.class));
	}

	static ArchCondition<JavaClass> beCarriedOutWithoutTransaction() {
		return condition("carry no @Transactional", JavaClass::getFullName,
				(type) -> type.isAnnotatedWith(Transactional.class) || type.getMethods()
					.stream()
					.anyMatch((method) -> method.isAnnotatedWith(Transactional.class)));
	}

	static ArchCondition<JavaClass> catchNothingSoBroad() {
		return condition("catch nothing as broad as Exception", JavaClass::getFullName,
				(type) -> type.getCodeUnits().stream().flatMap(Conditions::caught).anyMatch(TOO_BROAD::contains));
	}

	static ArchCondition<JavaClass> offerNoDelete() {
		return condition("offer no delete", JavaClass::getFullName,
				(type) -> type.getAllMethods()
					.stream()
					.map(JavaMethod::getName)
					.anyMatch((name) -> name.startsWith("delete") || name.startsWith("remove")));
	}

	static ArchCondition<JavaClass> useOnlyRepositoriesOfTheirModule() {
		return condition("use only repositories of their module", JavaClass::getFullName,
				(type) -> type.getDirectDependenciesFromSelf()
					.stream()
					.map(Dependency::getTargetClass)
					.anyMatch((used) -> isRepository(used) && !module(used).equals(module(type))));
	}

	/** By the qualifier of a parameter, a field or a method. */
	static ArchCondition<JavaClass> askForNoBean(String name) {
		return condition("ask for no bean " + name, JavaClass::getFullName,
				(type) -> qualifiable(type).anyMatch((place) -> asksFor(place, name)));
	}

	private static Stream<HasAnnotations<?>> qualifiable(JavaClass type) {
		Stream<HasAnnotations<?>> parameters = type.getCodeUnits()
			.stream()
			.flatMap((code) -> code.getParameters().stream());
		return Stream.concat(type.getMembers().stream(), parameters);
	}

	private static boolean asksFor(HasAnnotations<?> place, String name) {
		return place.tryGetAnnotationOfType(Qualifier.class)
			.filter((qualifier) -> qualifier.value().equals(name))
			.isPresent();
	}

	private static boolean isRepository(JavaClass type) {
		return type.isAssignableTo(Repository.class) && type.getPackageName().startsWith(APPLICATION);
	}

	private static String module(JavaClass type) {
		String path = type.getPackageName();
		return path.startsWith(APPLICATION) ? path.substring(APPLICATION.length()).split("\\.")[0] : path;
	}

	private static Stream<String> caught(JavaCodeUnit code) {
		return code.getTryCatchBlocks()
			.stream()
			.flatMap((block) -> block.getCaughtThrowables().stream())
			.map(JavaClass::getName)
			.filter((name) -> !(name.equals(Throwable.class.getName()) && closesResources(code)));
	}

	/**
	 * The compiler writes a catch of Throwable for try-with-resources, and throws it on.
	 */
	private static boolean closesResources(JavaCodeUnit code) {
		return code.getMethodCallsFromSelf().stream().anyMatch((call) -> call.getName().equals("addSuppressed"));
	}

	private static <T> ArchCondition<T> condition(String description, Function<T, String> name, Predicate<T> broken) {
		return new ArchCondition<>(description) {
			@Override
			public void check(T item, ConditionEvents events) {
				if (broken.test(item)) {
					events.add(SimpleConditionEvent.violated(item, name.apply(item) + " should " + description));
				}
			}
		};
	}

}
