package com.moviecurators.kakaopay.simulator;

import com.moviecurators.kakaopay.simulator.cycle.left.Left;
import com.moviecurators.kakaopay.simulator.cycle.right.Right;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The rules between packages, each with a planted violation that it must notice. */
class ArchitectureTests {

	private static final String ROOT = "com.moviecurators.kakaopay.simulator";

	private static final String ENGINE = ROOT + ".engine..";

	private static final int MAX_TYPES = 22;

	private static final JavaClasses SIMULATOR = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	private static final ArchRule NO_CYCLES = SlicesRuleDefinition.slices()
		.assignedFrom(new EachPackage())
		.should()
		.beFreeOfCycles();

	private static final ArchRule ENGINE_IS_PLAIN_JAVA = classes().that()
		.resideInAPackage(ENGINE)
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage(ENGINE, "java..", "org.jspecify..");

	private static final ArchRule NOTHING_STARTS_THE_SIMULATOR = noClasses().that()
		.resideOutsideOfPackage(ROOT)
		.should()
		.dependOnClassesThat()
		.resideInAPackage(ROOT);

	@Test
	void holds() {
		NO_CYCLES.check(SIMULATOR);
		ENGINE_IS_PLAIN_JAVA.check(SIMULATOR);
		NOTHING_STARTS_THE_SIMULATOR.check(SIMULATOR);
	}

	@Test
	void keepsEveryPackageSmall() {
		assertThat(SIMULATOR.stream()
			.filter(JavaClass::isTopLevelClass)
			.filter((type) -> !type.getSimpleName().equals("package-info"))
			.map(JavaClass::getPackageName)).isNotEmpty()
			.allSatisfy((name) -> assertThat(typesOf(name)).as(name).isLessThanOrEqualTo(MAX_TYPES));
	}

	@Test
	void noticesACycle() {
		assertThat(violates(NO_CYCLES, Left.class, Right.class)).isTrue();
		assertThat(violates(NO_CYCLES, Left.class)).isFalse();
	}

	@Test
	void noticesAnEngineThatNeedsALibrary() {
		assertThat(violates(ENGINE_IS_PLAIN_JAVA, com.moviecurators.kakaopay.simulator.engine.LibraryUser.class))
			.isTrue();
		assertThat(JsonMapper.class.getPackageName()).matches((name) -> !PackageMatcher.of("java..").matches(name));
	}

	@Test
	void noticesADependencyOnTheRoot() {
		assertThat(violates(NOTHING_STARTS_THE_SIMULATOR, Left.class)).isTrue();
	}

	private static boolean violates(ArchRule rule, Class<?>... planted) {
		return rule.allowEmptyShould(true).evaluate(new ClassFileImporter().importClasses(planted)).hasViolation();
	}

	private static long typesOf(String name) {
		return SIMULATOR.stream()
			.filter(JavaClass::isTopLevelClass)
			.filter((type) -> type.getPackageName().equals(name) && !type.getSimpleName().equals("package-info"))
			.count();
	}

	/** Makes every package a slice, the root and the engine's included. */
	private static final class EachPackage implements SliceAssignment {

		@Override
		public SliceIdentifier getIdentifierOf(JavaClass type) {
			return type.getPackageName().startsWith(ROOT) ? SliceIdentifier.of(type.getPackageName())
					: SliceIdentifier.ignore();
		}

		@Override
		public String getDescription() {
			return "each package of the simulator";
		}

	}

}
