package dev.migrate;

import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.migrate.operation.Operations;
import dev.migrate.testing.HouseRules;
import dev.migrate.testing.PackagesBelow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The house plan, as rules: who may know whom. */
@AnalyzeClasses(packages = "dev.migrate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	/** Each package with those it may use. */
	private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(Map.entry("annotation", Set.of()),
			Map.entry("revision", Set.of()), Map.entry("plan", Set.of("revision")), Map.entry("schema", Set.of()),
			Map.entry("operation", Set.of("schema")), Map.entry("dialect", Set.of("failpoint", "operation", "schema")),
			Map.entry("diff", Set.of("dialect", "operation", "schema")),
			Map.entry("autogenerate", Set.of("dialect", "diff", "operation", "render", "revision", "schema")),
			Map.entry("script", Set.of("operation", "revision", "schema")),
			Map.entry("render", Set.of("operation", "revision", "schema", "script")), Map.entry("failpoint", Set.of()),
			Map.entry("version", Set.of("dialect", "failpoint", "operation", "revision", "schema")),
			Map.entry("contention", Set.of("dialect", "schema", "script")),
			Map.entry("backfill",
					Set.of("dialect", "failpoint", "operation", "revision", "schema", "script", "version")),
			Map.entry("node", Set.of("dialect", "operation", "revision", "version")),
			Map.entry("execution", Set.of("backfill", "contention", "dialect", "diff", "failpoint", "node", "operation",
					"plan", "revision", "schema", "script", "version")));

	@ArchTest
	static final ArchTests houseRules = ArchTests.in(HouseRules.class);

	@ArchTest
	static final ArchRule packagesUseOnlyThoseBelowThem = classes().that()
		.resideOutsideOfPackage("dev.migrate")
		.should(new PackagesBelow("dev.migrate", MAY_USE));

	@ArchTest
	static final ArchRule purePackagesSeeNeitherSpringNorJdbc = noClasses().that()
		.resideInAnyPackage("dev.migrate.revision..", "dev.migrate.plan..", "dev.migrate.schema..",
				"dev.migrate.operation..", "dev.migrate.render..")
		.and()
		.areNotAssignableTo(Operations.class)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..");

	@ArchTest
	static final ArchRule textIsWrittenWithoutFiles = noClasses().that()
		.resideInAPackage("dev.migrate.render..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("java.io..", "java.nio.file..");

	@ArchTest
	static final ArchRule nobodyAsksWhichDialectItIs = noClasses().that()
		.resideOutsideOfPackages("dev.migrate.dialect..", "dev.migrate")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.migrate.dialect.*..");

	@ArchTest
	static final ArchRule theRootIsUsedByNone = noClasses().that()
		.resideOutsideOfPackage("dev.migrate")
		.should()
		.dependOnClassesThat(DescribedPredicate.describe("reside in the root package",
				(type) -> type.getPackageName().equals("dev.migrate")));

}
