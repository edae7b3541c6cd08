package com.moviecurators.kakaopay.simulator.engine;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

class EngineDependencyTests {

	private static final String ENGINE = "com.moviecurators.kakaopay.simulator.engine..";

	private static final ArchRule PLAIN_JAVA = classes().that()
		.resideInAPackage(ENGINE)
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage(ENGINE, "java..", "org.jspecify..");

	@Test
	void dependsOnTheJdkAlone() {
		JavaClasses engine = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("com.moviecurators.kakaopay.simulator.engine");
		assertThat(engine).hasSizeGreaterThan(20);
		PLAIN_JAVA.check(engine);
	}

	@Test
	void wouldNoticeAnotherDependency() {
		JavaClasses intruder = new ClassFileImporter().importClasses(Intruder.class);
		assertThat(PLAIN_JAVA.evaluate(intruder).hasViolation()).isTrue();
	}

	static final class Intruder {

		String json(Object value) {
			return JsonMapper.builder().build().writeValueAsString(value);
		}

	}

}
