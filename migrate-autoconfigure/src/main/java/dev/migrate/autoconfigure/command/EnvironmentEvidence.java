package dev.migrate.autoconfigure.command;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrate.script.RevisionLocation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

/**
 * Tells whether the properties of an application say all that its beans could say. Where
 * that can't be seen for certain it is taken that they don't: asking the beans only takes
 * longer.
 *
 * @param environment the properties
 * @param application what would be started
 * @param code the classes of the application, if they are told from those of others
 */
record EnvironmentEvidence(ConfigurableEnvironment environment, SpringApplication application,
		Optional<ApplicationCode> code) {

	private static final List<String> KNOWN = List.of("org.springframework.boot.", "dev.migrate.autoconfigure.");

	private static final String COMPOSE = "org.springframework.boot.docker.compose.lifecycle.DockerComposeProperties";

	static EnvironmentEvidence of(ConfigurableEnvironment environment, SpringApplication application) {
		// Below the default package is the whole class path.
		Optional<ApplicationCode> code = Optional.<Class<?>>ofNullable(application.getMainApplicationClass())
			.filter((mainClass) -> !mainClass.getPackageName().isEmpty())
			.map((mainClass) -> ApplicationCode.of(mainClass, locations(environment)));
		return new EnvironmentEvidence(environment, application, code);
	}

	private static List<RevisionLocation> locations(ConfigurableEnvironment environment) {
		return ConfiguredDatabase.properties(environment).locations().stream().map(RevisionLocation::of).toList();
	}

	/** Return whether all revisions are where the properties say. */
	boolean tellsRevisions() {
		return !this.code.map(ApplicationCode::hasRevisions).orElse(false);
	}

	/** Return whether the database is the one that the properties name. */
	boolean tellsDatabase() {
		return tellsRevisions() && ConfiguredDatabase.isPlain(this.environment) && hasNoContainers()
				&& isAllFromSpring() && !this.code.map(ApplicationCode::mayChooseDatabase).orElse(true);
	}

	private boolean hasNoContainers() {
		return !this.environment.getProperty("spring.docker.compose.enabled", Boolean.class, true)
				|| !ClassUtils.isPresent(COMPOSE, this.application.getClassLoader());
	}

	private boolean isAllFromSpring() {
		Stream<String> callbacks = Stream.of(this.application.getInitializers(), this.application.getListeners())
			.flatMap(Collection::stream)
			.map((callback) -> callback.getClass().getName());
		Stream<String> configurations = ImportCandidates
			.load(AutoConfiguration.class, this.application.getClassLoader())
			.getCandidates()
			.stream();
		return this.application.getAllSources().equals(Set.of(this.application.getMainApplicationClass()))
				&& Stream.concat(callbacks, configurations)
					.allMatch((name) -> KNOWN.stream().anyMatch(name::startsWith));
	}

}
