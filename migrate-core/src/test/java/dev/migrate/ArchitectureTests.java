package dev.migrate;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.migrate.operation.Operations;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

/** The house plan, as rules: who may know whom. */
@AnalyzeClasses(packages = "dev.migrate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	/** Each package with those it may use. */
	private static final Map<String, Set<String>> MAY_USE = Map.of("revision", Set.of(), "plan", Set.of("revision"),
			"schema", Set.of(), "operation", Set.of("schema"), "dialect", Set.of("operation", "schema"), "diff",
			Set.of("dialect", "operation", "schema"), "script", Set.of("operation", "revision"), "render",
			Set.of("operation", "revision", "schema", "script"), "version",
			Set.of("dialect", "operation", "revision", "schema"), "execution",
			Set.of("dialect", "operation", "plan", "revision", "schema", "script", "version"));

	@ArchTest
	static final ArchRule packagesUseOnlyThoseBelowThem = classes().that()
		.resideOutsideOfPackage("dev.migrate")
		.should(new UsesOnlyPackagesBelow());

	@ArchTest
	static final ArchRule packagesHaveNoCycles = SlicesRuleDefinition.slices()
		.matching("dev.migrate.(**)")
		.should()
		.beFreeOfCycles();

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
	static final ArchRule noDumpingGrounds = noClasses().should()
		.haveSimpleNameEndingWith("Utils")
		.orShould()
		.haveSimpleNameEndingWith("Helper")
		.orShould()
		.haveSimpleNameEndingWith("Manager")
		.orShould()
		.haveSimpleNameEndingWith("Common")
		.orShould()
		.haveSimpleNameEndingWith("Misc")
		.orShould()
		.haveSimpleNameEndingWith("Impl");

	@ArchTest
	static final ArchRule noHiddenState = fields().that().areStatic().should().beFinal();

	@ArchTest
	static final ArchRule nobodyPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

	@ArchTest
	static final ArchRule everyPackageIsNullMarked = classes()
		.should(new ArchCondition<>("reside in a package that is @NullMarked") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
				events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
			}
		});

	@ArchTest
	static final ArchRule theRootIsUsedByNone = noClasses().that()
		.resideOutsideOfPackage("dev.migrate")
		.should()
		.dependOnClassesThat(DescribedPredicate.describe("reside in the root package",
				(type) -> type.getPackageName().equals("dev.migrate")));

	private static final class UsesOnlyPackagesBelow extends ArchCondition<JavaClass> {

		UsesOnlyPackagesBelow() {
			super("use only packages below its own");
		}

		@Override
		public void check(JavaClass type, ConditionEvents events) {
			String own = room(type);
			Set<String> allowed = new TreeSet<>(MAY_USE.getOrDefault(own, Set.of()));
			allowed.add(own);
			type.getDirectDependenciesFromSelf()
				.stream()
				.filter((dependency) -> dependency.getTargetClass().getPackageName().startsWith("dev.migrate."))
				.forEach((dependency) -> events.add(new SimpleConditionEvent(type,
						allowed.contains(room(dependency.getTargetClass())), dependency.getDescription())));
		}

		private static String room(JavaClass type) {
			String inside = type.getPackageName().substring("dev.migrate.".length());
			int dot = inside.indexOf('.');
			return (dot < 0) ? inside : inside.substring(0, dot);
		}

	}

}
