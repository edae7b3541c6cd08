package com.moviecurators.kakaopay;

import java.io.IOException;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Architecture rules, each with a planted violation. */
class ArchitectureTest {

	private static final Set<String> PUBLIC = Set.of("Amount", "ApproveAnswer", "ApproveRequest", "CancelAnswer",
			"CancelRequest", "CardInfo", "KakaoPayAutoConfiguration", "KakaoPayClient", "KakaoPayError",
			"KakaoPayErrorClass", "KakaoPayErrorCode", "KakaoPayProperties", "OrderAnswer", "OrderRequest",
			"OrderStatus", "Outcome", "PaymentMethodType", "ReadyAnswer", "ReadyRequest", "SidRequest",
			"SubscriptionInactiveAnswer", "SubscriptionRequest", "SubscriptionStatusAnswer", "UnknownCause");

	private static final JavaClasses OWN = own();

	private static final ArchRule NO_STATUS_DECIDES = noClasses().that()
		.areNotAssignableTo(KakaoPayError.class)
		.should()
		.callMethod(KakaoPayError.class, "httpStatus")
		.because("KakaoPay's documents disagree about HTTP statuses: the code decides");

	private static final ArchRule HTTP_STAYS_INSIDE = noClasses().that()
		.arePublic()
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.apache.hc..", "org.springframework.web..", "tools.jackson..")
		.because("what a project uses must not change with the machinery below");

	private static final ArchRule ONE_CLIENT_BUILDER = noClasses().that()
		.doNotHaveSimpleName("HttpClients")
		.should()
		.dependOnClassesThat()
		.areAssignableTo(HttpClientBuilder.class)
		.because("a client built elsewhere would send twice");

	private static final ArchRule NO_STATE = fields().should()
		.beFinal()
		.because("two buyers must never share anything that changes");

	private static final ArchRule NO_STANDARD_OUTPUT = noClasses().should(ACCESS_STANDARD_STREAMS)
		.orShould()
		.callMethodWhere(target(name("printStackTrace")).as("printStackTrace"))
		.because("operators read the log");

	static JavaClasses own() {
		return new ClassFileImporter()
			.importUrl(KakaoPayClient.class.getProtectionDomain().getCodeSource().getLocation());
	}

	@Test
	void holds() {
		NO_STATUS_DECIDES.check(OWN);
		HTTP_STAYS_INSIDE.check(OWN);
		ONE_CLIENT_BUILDER.check(OWN);
		NO_STATE.check(OWN);
		NO_STANDARD_OUTPUT.check(OWN);
	}

	@Test
	void publishesNothingButItsInterface() {
		assertThat(OWN.stream()
			.filter((type) -> type.getModifiers().contains(JavaModifier.PUBLIC))
			.filter(JavaClass::isTopLevelClass)
			.map(JavaClass::getSimpleName)).containsExactlyInAnyOrderElementsOf(PUBLIC);
	}

	@Test
	void noticesViolations() {
		assertNoticed(NO_STATUS_DECIDES, DecidesByStatus.class);
		assertNoticed(HTTP_STAYS_INSIDE, ShowsMachinery.class);
		assertNoticed(ONE_CLIENT_BUILDER, BuildsItsOwnClient.class);
		assertNoticed(NO_STATE, StoresLastTid.class);
		assertNoticed(NO_STANDARD_OUTPUT, Prints.class);
		assertNoticed(NO_STANDARD_OUTPUT, PrintsStackTrace.class);
	}

	private static void assertNoticed(ArchRule rule, Class<?> offender) {
		JavaClasses classes = new ClassFileImporter().importClasses(offender);
		assertThatCode(() -> rule.check(classes)).isInstanceOf(AssertionError.class)
			.hasMessageContaining(offender.getSimpleName());
	}

	static class DecidesByStatus {

		boolean failed(KakaoPayError error) {
			return error.httpStatus() == 400;
		}

	}

	public static class ShowsMachinery {

		public @Nullable RestClient rest() {
			return null;
		}

	}

	static class BuildsItsOwnClient {

		void build() throws IOException {
			HttpClientBuilder.create().build().close();
		}

	}

	static class StoresLastTid {

		@Nullable String tid;

	}

	static class PrintsStackTrace {

		void print(IOException failure) {
			failure.printStackTrace();
		}

	}

	static class Prints {

		void print() {
			System.out.println("paid");
		}

	}

}
