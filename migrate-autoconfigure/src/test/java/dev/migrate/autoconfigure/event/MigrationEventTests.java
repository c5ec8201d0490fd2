package dev.migrate.autoconfigure.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.Migrator;
import dev.migrate.autoconfigure.TestDatabases;
import dev.migrate.execution.StepFailedException;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.Test;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;

class MigrationEventTests {

	private final PostgresServer.Database database = TestDatabases.empty();

	private final ApplicationContextRunner application = TestDatabases.application(this.database);

	@Test
	void listenersHearEachStepAsItIsMade() {
		List<String> heard = new ArrayList<>();
		this.application.withInitializer((context) -> context.addApplicationListener(listener(heard)))
			.run((context) -> assertThat(heard).containsExactly("MigrationStartedEvent", "RevisionAppliedEvent",
					"RevisionAppliedEvent", "MigrationFinishedEvent"));
	}

	@Test
	void listenerMethodsHearWhatHappenedInTheStart() {
		this.application.withUserConfiguration(Methods.class)
			.run((context) -> assertThat(context.getBean(Methods.class).heard).containsExactly("planned 2",
					"applied a1", "applied b2", "base → b2"));
	}

	@Test
	void listenerMethodsHearOnlyOnceOfLaterRuns() {
		this.application.withUserConfiguration(Methods.class).run((context) -> {
			Methods methods = context.getBean(Methods.class);
			methods.heard.clear();
			context.getBean(Migrator.class).upgrade();
			assertThat(methods.heard).containsExactly("b2 → b2");
		});
	}

	@Test
	void listenersHearOfAFailure() {
		List<String> heard = new ArrayList<>();
		TestDatabases.with(this.application, revision("a1").upgrade("SELECT nonsense"))
			.withInitializer((context) -> context.addApplicationListener(listener(heard)))
			.run((context) -> {
				assertThat(context).getFailure().cause().isInstanceOf(StepFailedException.class);
				assertThat(heard).containsExactly("MigrationStartedEvent", "MigrationFailedEvent");
			});
	}

	@Test
	void aListenerThatNeedsTheDatabaseDoesNotBreakTheMigration() {
		this.application.withUserConfiguration(Needy.class).run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void waitingNamesTheHolder() {
		MigrationWaitingEvent event = new MigrationWaitingEvent(this, null, Duration.ofSeconds(1));
		assertThat(event.holder()).isEmpty();
		assertThat(event.waited()).isEqualTo(Duration.ofSeconds(1));
	}

	private static ApplicationListener<MigrationEvent> listener(List<String> heard) {
		return new ApplicationListener<>() {

			@Override
			public void onApplicationEvent(MigrationEvent event) {
				heard.add(event.getClass().getSimpleName());
			}

		};
	}

	@Configuration(proxyBeanMethods = false)
	static class Methods {

		private final List<String> heard = new ArrayList<>();

		@EventListener
		void started(MigrationStartedEvent event) {
			this.heard.add("planned " + event.plan().steps().size());
		}

		@EventListener
		void applied(RevisionAppliedEvent event) {
			this.heard.add("applied " + event.step().revision());
		}

		@EventListener
		void finished(MigrationFinishedEvent event) {
			this.heard.add(event.report().transition());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Needy {

		@Bean
		@DependsOnDatabaseInitialization
		StringBuilder repository() {
			return new StringBuilder();
		}

		@Bean
		Listening listening(StringBuilder repository) {
			return new Listening(repository);
		}

	}

	record Listening(StringBuilder repository) implements ApplicationListener<MigrationEvent> {

		@Override
		public void onApplicationEvent(MigrationEvent event) {
			this.repository.append(event);
		}

	}

}
