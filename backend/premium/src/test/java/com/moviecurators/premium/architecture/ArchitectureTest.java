package com.moviecurators.premium.architecture;

import java.util.List;

import com.moviecurators.premium.PremiumApplication;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArchitectureTest {

	private static final JavaClasses PRODUCTION = new ClassFileImporter()
		.importUrl(PremiumApplication.class.getProtectionDomain().getCodeSource().getLocation());

	@ParameterizedTest
	@EnumSource
	void productionKeepsRule(HouseRule rule) {
		assertThat(PRODUCTION.contain(PremiumApplication.class)).isTrue();
		rule.rule().check(PRODUCTION);
	}

	@ParameterizedTest
	@EnumSource
	void ruleBitesOnPlantedViolation(HouseRule rule) {
		assertThat(rule.planted()).isNotEmpty().allSatisfy((planted) -> {
			JavaClasses alone = new ClassFileImporter().importClasses(planted);
			List<String> found = rule.rule().evaluate(alone).getFailureReport().getDetails();
			assertThat(found).anyMatch((violation) -> violation.contains(planted.getName()));
		});
	}

	@Test
	void featuresFormNoCycleAndKeepTheirInsidesToThemselves() {
		ApplicationModules modules = ApplicationModules.of(PremiumApplication.class);
		assertThat(modules.stream().map((module) -> module.getIdentifier().toString())).contains("common", "account",
				"audit", "idempotency", "security", "plan", "payment", "membership", "curation", "problem", "openapi",
				"spa");
		modules.verify();
	}

	@Test
	void slicesOfPaymentFormNoCycle() {
		PaymentSlices.FREE_OF_CYCLES.check(PRODUCTION);
	}

	@Test
	void cycleRuleBitesOnPlantedCycle() {
		JavaClasses planted = new ClassFileImporter().importPackages("com.moviecurators.violations.modules");
		assertThat(PaymentSlices.FREE_OF_CYCLES.evaluate(planted).getFailureReport().getDetails()).singleElement()
			.asString()
			.contains("Slice egg", "Slice hen");
	}

	@Test
	void verificationBitesOnPlantedCycle() {
		ApplicationModules planted = ApplicationModules.of("com.moviecurators.violations.modules",
				new ImportOption.OnlyIncludeTests());
		assertThatExceptionOfType(Violations.class).isThrownBy(planted::verify).withMessageContaining("Cycle detected");
	}

}
