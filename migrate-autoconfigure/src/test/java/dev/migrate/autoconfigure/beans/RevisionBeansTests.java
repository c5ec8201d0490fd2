package dev.migrate.autoconfigure.beans;

import java.util.List;

import dev.migrate.Migrator;
import dev.migrate.autoconfigure.TestDatabases;
import dev.migrate.autoconfigure.beans.located.Names;
import dev.migrate.operation.Operations;
import dev.migrate.script.JavaRevision;
import dev.migrate.script.MigrationRevision;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.Test;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

class RevisionBeansTests {

	private final PostgresServer.Database database = TestDatabases.empty();

	private final ApplicationContextRunner application = TestDatabases.application(this.database);

	@Test
	void aBeanIsARevisionWithItsCollaborators() {
		this.application.withUserConfiguration(Names.class, InsertGrace.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(current(context.getBean(Migrator.class))).containsExactly("c3");
			assertThat(context.getBean(Names.class).asked()).containsExactly("Grace");
		});
	}

	@Test
	void aBeanOfAMethodIsARevision() {
		this.application.withUserConfiguration(Names.class, MethodConfiguration.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(current(context.getBean(Migrator.class))).containsExactly("c3");
		});
	}

	@Test
	void aBeanIsNotCreatedWhileItsRevisionIsNotPending() {
		this.application.withUserConfiguration(Names.class, InsertGrace.class).run((context) -> {
		});
		this.application.withUserConfiguration(Names.class, InsertGrace.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getSourceApplicationContext().getBeanFactory().containsSingleton("insertGrace"))
				.isFalse();
			assertThat(context.getBean(Names.class).asked()).isEmpty();
		});
	}

	@Test
	void aClassThatIsNoBeanIsInjectedAllTheSame() {
		this.application.withUserConfiguration(Names.class)
			.withPropertyValues("migrate.locations=db/revisions,dev.migrate.autoconfigure.beans.located")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(Names.class).asked()).containsExactly("Lise");
			});
	}

	@Test
	void failsForABeanWhoseTypeDoesNotSayWhichRevisionItIs() {
		this.application.withUserConfiguration(Names.class, UnnamedConfiguration.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(UnnamedRevisionBeanException.class)
				.hasMessageContaining("'unnamed'"));
	}

	@Test
	void failsForARevisionThatNeedsAUserOfTheDatabase() {
		this.application.withUserConfiguration(WaitingConfiguration.class, Impatient.class)
			.run((context) -> assertThat(context).getFailure()
				.cause()
				.isInstanceOf(RevisionBeanException.class)
				.hasMessageContaining("waits until the database is migrated"));
	}

	private static List<String> current(Migrator migrator) {
		return migrator.status().current().stream().map((revision) -> revision.value()).toList();
	}

	@Component("insertGrace")
	@MigrationRevision(id = "c3", downRevisions = "b2", message = "insert Grace", irreversible = "a test")
	static class InsertGrace implements JavaRevision {

		private final Names names;

		InsertGrace(Names names) {
			this.names = names;
		}

		@Override
		public void upgrade(Operations op) {
			op.jdbc().sql("INSERT INTO customer VALUES (2, ?)").param(this.names.name("Grace")).update();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class MethodConfiguration {

		@Bean
		InsertGrace grace(Names names) {
			return new InsertGrace(names);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class UnnamedConfiguration {

		@Bean
		JavaRevision unnamed(Names names) {
			return new InsertGrace(names);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class WaitingConfiguration {

		@Bean
		@DependsOnDatabaseInitialization
		StringBuilder repository() {
			return new StringBuilder();
		}

	}

	@Component
	@MigrationRevision(id = "c3", downRevisions = "b2", irreversible = "a test")
	static class Impatient implements JavaRevision {

		Impatient(StringBuilder repository) {
			repository.append("created too early");
		}

		@Override
		public void upgrade(Operations op) {
		}

	}

}
