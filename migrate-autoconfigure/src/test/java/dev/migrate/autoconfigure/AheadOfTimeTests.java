package dev.migrate.autoconfigure;

import java.util.function.Consumer;

import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.autoconfigure.startup.customer.Customer;
import dev.migrate.testing.PostgresServer;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;

import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;

/** An application that was processed ahead of time migrates like any other. */
@CompileWithForkedClassLoader
class AheadOfTimeTests {

	@Test
	void migratesBeforeTheDatabaseIsUsed() {
		run("startup", "validate", (context) -> {
			assertThat(context.getBean(Migrator.class).status().state()).isEqualTo(MigrationState.UP_TO_DATE);
			assertThat(context.getBean(EntityManagerFactory.class).getMetamodel().getEntities()).hasSize(1);
		});
	}

	@Test
	void looksAtTheModeWhenItStarts() {
		run("off", "none", (context) -> assertThat(context.getBean(Migrator.class).status().state())
			.isEqualTo(MigrationState.PENDING));
	}

	private static void run(String mode, String ddlAuto, Consumer<GenericApplicationContext> check) {
		PostgresServer.Database database = TestDatabases.empty();
		TestGenerationContext generated = new TestGenerationContext(AheadOfTimeTests.class);
		ClassName name = process(generated);
		TestCompiler.forSystem().with(generated).compile((compiled) -> {
			try (GenericApplicationContext context = new GenericApplicationContext()) {
				TestPropertyValues
					.of("spring.datasource.url=" + database.url(), "migrate.mode=" + mode,
							"spring.jpa.hibernate.ddl-auto=" + ddlAuto)
					.applyTo(context);
				initializer(compiled.getInstance(ApplicationContextInitializer.class, name.reflectionName()))
					.initialize(context);
				context.refresh();
				check.accept(context);
			}
		});
	}

	private static ClassName process(TestGenerationContext generated) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			TestPropertyValues.of("spring.datasource.url=jdbc:postgresql://nowhere/db").applyTo(context);
			context.register(Application.class, DataSourceAutoConfiguration.class, MigrateAutoConfiguration.class,
					HibernateJpaAutoConfiguration.class);
			ClassName name = new ApplicationContextAotGenerator().processAheadOfTime(context, generated);
			generated.writeGeneratedContent();
			return name;
		}
	}

	@SuppressWarnings("unchecked")
	private static ApplicationContextInitializer<GenericApplicationContext> initializer(
			ApplicationContextInitializer<?> initializer) {
		return (ApplicationContextInitializer<GenericApplicationContext>) initializer;
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage(basePackageClasses = Customer.class)
	static class Application {

	}

}
