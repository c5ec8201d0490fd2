package dev.migrate.autoconfigure;

import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.migrate.testing.HouseRules;
import dev.migrate.testing.PackagesBelow;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Who may know whom here, and what Spring Boot expects of auto-configurations. */
@AnalyzeClasses(packages = "dev.migrate.autoconfigure", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String ROOT = "dev.migrate.autoconfigure";

	/** Each package with those of this module that it may use. */
	private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(Map.entry("connection", Set.of()),
			Map.entry("background", Set.of()), Map.entry("node", Set.of("background")),
			Map.entry("startup", Set.of("background")), Map.entry("event", Set.of()), Map.entry("beans", Set.of()),
			Map.entry("status", Set.of()), Map.entry("backfill", Set.of("background", "status")),
			Map.entry("autogenerate", Set.of("connection")),
			Map.entry("", Set.of("connection", "startup", "event", "beans", "backfill", "node", "status")),
			Map.entry("endpoint", Set.of("", "status")), Map.entry("health", Set.of("", "status")),
			Map.entry("metrics", Set.of("", "status")), Map.entry("testcontainers", Set.of("connection")),
			Map.entry("docker.compose", Set.of("connection")),
			Map.entry("command", Set.of("", "connection", "autogenerate")),
			Map.entry("diagnostics", Set.of("startup")));

	@ArchTest
	static final ArchTests houseRules = ArchTests.in(HouseRules.class);

	@ArchTest
	static final ArchRule packagesUseOnlyThoseBelowThem = classes().should(new PackagesBelow(ROOT, MAY_USE));

	@ArchTest
	static final ArchRule autoConfigurationsArePublicAndFinal = classes().that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(JavaModifier.FINAL)
		.andShould()
		.haveSimpleNameEndingWith("AutoConfiguration");

	@ArchTest
	static final ArchRule autoConfigurationsHaveNoPublicMembers = members().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(AutoConfiguration.class)
		.and()
		.areNotPrivate()
		.and(new DescribedPredicate<>("are not the constructor") {

			@Override
			public boolean test(JavaMember member) {
				return !member.getName().equals("<init>");
			}

		})
		.should()
		.notBePublic();

	@ArchTest
	static final ArchRule beanMethodsArePackagePrivate = methods().that()
		.areAnnotatedWith(Bean.class)
		.should()
		.bePackagePrivate()
		.andShould()
		.notBeAnnotatedWith(ConditionalOnClass.class);

	@ArchTest
	static final ArchRule conditionsAreNotPublic = classes().that()
		.areAssignableTo(Condition.class)
		.should()
		.notBePublic();

	@ArchTest
	static final ArchRule failureAnalyzersAreNotPublic = classes().that()
		.areAssignableTo(FailureAnalyzer.class)
		.should()
		.notBePublic();

	@ArchTest
	static final ArchRule postProcessorsAreMadeByStaticMethodsWithoutParameters = methods().that()
		.areAnnotatedWith(Bean.class)
		.and(new DescribedPredicate<>("make post-processors") {

			@Override
			public boolean test(JavaMethod method) {
				JavaClass type = method.getRawReturnType();
				return type.isAssignableTo(BeanFactoryPostProcessor.class)
						|| type.isAssignableTo(BeanPostProcessor.class);
			}

		})
		.should()
		.beStatic()
		.andShould()
		.haveRawParameterTypes(new Class<?>[0]);

	@ArchTest
	static final ArchRule thereIsOneTypeOfProperties = classes().that()
		.areAnnotatedWith(ConfigurationProperties.class)
		.should()
		.be(MigrateProperties.class);

	@ArchTest
	static final ArchRule onlyTheActuatorsPackagesSeeTheActuator = noClasses().that()
		.resideOutsideOfPackages(ROOT + ".endpoint", ROOT + ".health", ROOT + ".metrics")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.boot.actuate..", "org.springframework.boot.health..",
				"io.micrometer..");

	@ArchTest
	static final ArchRule onlyOnePackageSeesEntities = noClasses().that()
		.resideOutsideOfPackage(ROOT + ".autogenerate")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("dev.migrate.hibernate..", "org.hibernate..", "jakarta.persistence..",
				"org.springframework.orm..");

}
