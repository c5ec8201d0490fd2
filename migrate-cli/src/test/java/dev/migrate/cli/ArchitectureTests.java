package dev.migrate.cli;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.migrate.cli.command.Subcommand;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

/** The house plan of the commands, as rules. */
@AnalyzeClasses(packages = "dev.migrate.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule packagesHaveNoCycles = SlicesRuleDefinition.slices()
		.matching("dev.migrate.cli.(**)")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule theRootIsUsedByNone = noClasses().that()
		.resideOutsideOfPackage("dev.migrate.cli")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("dev.migrate.cli");

	@ArchTest
	static final ArchRule picturesAreDrawnWithoutATerminalOrADatabase = noClasses().that()
		.resideInAPackage("dev.migrate.cli.graph..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.migrate.cli.terminal..", "dev.migrate.cli.command..", "picocli..", "java.sql..",
				"javax.sql..", "org.springframework..");

	@ArchTest
	static final ArchRule pagesKnowNoCommands = noClasses().that()
		.resideInAPackage("dev.migrate.cli.page..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.migrate.cli.terminal..", "dev.migrate.cli.command..", "picocli..");

	@ArchTest
	static final ArchRule nobodyPrintsButThroughATerminal = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

	@ArchTest
	static final ArchRule commandsAreCalledCommands = classes().that()
		.areAssignableTo(Subcommand.class)
		.and()
		.doNotHaveSimpleName("Subcommand")
		.should()
		.haveSimpleNameEndingWith("Command");

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
	static final ArchRule everyPackageIsNullMarked = classes()
		.should(new ArchCondition<>("reside in a package that is @NullMarked") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
				events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
			}
		});

}
