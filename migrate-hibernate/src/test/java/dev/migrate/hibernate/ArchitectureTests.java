package dev.migrate.hibernate;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.migrate.testing.HouseRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** What the reading of entities may know. */
@AnalyzeClasses(packages = "dev.migrate.hibernate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchTests houseRules = ArchTests.in(HouseRules.class);

	@ArchTest
	static final ArchRule entitiesAreReadWithoutSpringAndWithoutADialectOfOurs = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "java.sql..", "dev.migrate.dialect..");

}
