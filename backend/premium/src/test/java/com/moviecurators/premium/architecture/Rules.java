package com.moviecurators.premium.architecture;

import com.moviecurators.kakaopay.KakaoPayClient;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import static com.moviecurators.premium.architecture.Conditions.beCarriedOutWithoutTransaction;
import static com.moviecurators.premium.architecture.Conditions.beInANullMarkedPackage;
import static com.moviecurators.premium.architecture.Conditions.catchNothingSoBroad;
import static com.moviecurators.premium.architecture.Conditions.takeNoMap;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

/** What the rules say. */
final class Rules {

	static final ArchRule INJECTION_BY_CONSTRUCTOR = noFields().should()
		.beAnnotatedWith(Autowired.class)
		.orShould()
		.beAnnotatedWith(Value.class)
		.orShould()
		.beAnnotatedWith("jakarta.annotation.Resource")
		.orShould()
		.beAnnotatedWith("jakarta.inject.Inject")
		.because("what a class needs stands in its constructor");

	static final ArchRule NO_STANDARD_OUTPUT = noClasses().should(ACCESS_STANDARD_STREAMS)
		.orShould()
		.callMethodWhere(target(name("printStackTrace")).as("printStackTrace"))
		.because("operators read the log");

	static final ArchRule ENTITIES_HAVE_VERBS = noMethods().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(Entity.class)
		.or()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(Embeddable.class)
		.should()
		.haveNameMatching("set[A-Z].*")
		.because("an entity refuses what is illegal, a setter cannot");

	static final ArchRule TELLING_NAMES = noClasses().should()
		.haveNameMatching(".*(Impl|VO|Vo|DTO|Dto|Manager|Utils?|Helper)")
		.because("a class is named for what it does");

	static final ArchRule ENTRANCES_ARE_PACKAGE_PRIVATE = classes().that()
		.areMetaAnnotatedWith(Controller.class)
		.or()
		.areAnnotatedWith(Configuration.class)
		.or(assignableTo(Repository.class).and(resideOutsideOfPackage("com.moviecurators.premium.payment..")))
		.should()
		.bePackagePrivate()
		.because("only the framework or their own package may call them; slices of payment share repositories");

	static final ArchRule REPOSITORIES_STAY_IN_THEIR_MODULE = classes()
		.should(Conditions.useOnlyRepositoriesOfTheirModule())
		.because("other modules ask the module that owns the rows");

	static final ArchRule ONLY_PAYMENT_KNOWS_KAKAOPAY = noClasses().that()
		.resideOutsideOfPackage("com.moviecurators.premium.payment..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("com.moviecurators.kakaopay..")
		.because("one feature moves money");

	static final ArchRule SINGLETONS_HOLD_NO_STATE = fields().that()
		.areDeclaredInClassesThat()
		.areMetaAnnotatedWith(Component.class)
		.should()
		.beFinal()
		.because("a tid in a field of a singleton swaps the payments of two buyers");

	/** The JWT library speaks of dates; nothing else does. */
	static final ArchRule NO_OLD_DATES = noClasses().that()
		.doNotHaveFullyQualifiedName("com.moviecurators.premium.security.session.AccessTokens")
		.should()
		.dependOnClassesThat()
		.haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.sql\\.(Date|Timestamp)")
		.because("an instant is an Instant");

	static final ArchRule NO_MAPS_AS_PARAMETERS = methods().that()
		.arePublic()
		.or()
		.areDeclaredInClassesThat()
		.areMetaAnnotatedWith(Controller.class)
		.should(takeNoMap())
		.because("a record says what it holds");

	static final ArchRule NO_TRANSACTION_AROUND_KAKAOPAY = classes()
		.that(DescribedPredicate.describe("call KakaoPay",
				(type) -> type.getMethodCallsFromSelf()
					.stream()
					.anyMatch((call) -> call.getTargetOwner().isAssignableTo(KakaoPayClient.class))))
		.should(beCarriedOutWithoutTransaction())
		.because("a call that may take 15 seconds holds no connection");

	static final ArchRule EVERYTHING_IS_NULL_MARKED = classes().should(beInANullMarkedPackage());

	static final ArchRule NO_TRANSACTION_IN_CONTROLLERS = classes().that()
		.areMetaAnnotatedWith(Controller.class)
		.should(beCarriedOutWithoutTransaction())
		.because("a use case knows what belongs together");

	/** Each exemption calls something that declares to throw just anything. */
	static final ArchRule NOTHING_CATCHES_EVERYTHING = classes().that()
		.doNotHaveFullyQualifiedName("com.moviecurators.premium.security.ProblemEntryPoint")
		.should(catchNothingSoBroad())
		.because("what nobody expected is not to be passed over");

	static final ArchRule HISTORY_IS_NEVER_DELETED = classes().that()
		.areAssignableTo(Repository.class)
		.should(Conditions.offerNoDelete())
		.because("accounts, payments and what happened to them are kept");

	static final ArchRule HISTORY_IS_NEVER_CHANGED = classes().that()
		.areAnnotatedWith(Entity.class)
		.and()
		.haveNameMatching(".*(Entry|Note)")
		.should()
		.beAnnotatedWith(Immutable.class)
		.because("what happened, and what was said about it, stays as it was written");

	static final ArchRule ADVICES_COME_BEFORE_THE_LAST_ONE = classes().that()
		.areAnnotatedWith(RestControllerAdvice.class)
		.should()
		.beAnnotatedWith(Order.class)
		.because("the last advice takes everything, and of two without order either may come first");

	private Rules() {
	}

}
