package dev.migrate.autoconfigure.beans;

import dev.migrate.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.autoconfigure.beans.RevisionBeansTests.InsertGrace;
import dev.migrate.autoconfigure.beans.located.Names;
import org.junit.jupiter.api.Test;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionAotProcessorTests {

	private final RuntimeHints hints = hints();

	@Test
	void keepsRevisionsInSql() {
		assertThat(RuntimeHintsPredicates.resource().forResource("db/revisions/a1_create_customer.sql"))
			.accepts(this.hints);
	}

	@Test
	void keepsTheIndex() {
		assertThat(RuntimeHintsPredicates.resource().forResource("META-INF/migrate/revisions.index"))
			.accepts(this.hints);
	}

	@Test
	void keepsRevisionsThatAreBeans() {
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(InsertGrace.class)
			.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)).accepts(this.hints);
	}

	@Test
	void keepsRevisionsThatAreFoundByTheirLocation() throws ClassNotFoundException {
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(Class.forName("dev.migrate.autoconfigure.beans.located.InsertLise"))
			.withMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS)).accepts(this.hints);
		assertThat(RuntimeHintsPredicates.resource()
			.forResource("dev/migrate/autoconfigure/beans/located/InsertLise.class")).accepts(this.hints);
	}

	private static RuntimeHints hints() {
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		TestPropertyValues
			.of("spring.datasource.url=jdbc:postgresql://nowhere/db",
					"migrate.locations=db/revisions,dev.migrate.autoconfigure.beans.located")
			.applyTo(context);
		context.register(DataSourceAutoConfiguration.class, MigrateAutoConfiguration.class, Names.class,
				InsertGrace.class);
		DefaultGenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get("test", "Application")), new InMemoryGeneratedFiles());
		new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		return generation.getRuntimeHints();
	}

}
