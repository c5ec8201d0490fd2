package dev.migrate.cli;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.testing.HouseRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The house plan of the commands, as rules. */
@AnalyzeClasses(packages = "dev.migrate.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchTests houseRules = ArchTests.in(HouseRules.class);

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
	static final ArchRule commandsAreCalledCommands = classes().that()
		.areAssignableTo(Subcommand.class)
		.and()
		.doNotHaveSimpleName("Subcommand")
		.should()
		.haveSimpleNameEndingWith("Command");

}
