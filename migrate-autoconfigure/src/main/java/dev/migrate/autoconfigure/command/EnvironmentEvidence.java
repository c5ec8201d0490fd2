package dev.migrate.autoconfigure.command;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migrate.script.RevisionLocation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

/**
 * Tells whether the properties of an application say all that its beans could say. Where
 * that can't be seen for certain it is taken that they don't: asking the beans only takes
 * longer.
 *
 * @param environment the properties
 * @param application what would be started
 */
record EnvironmentEvidence(ConfigurableEnvironment environment, SpringApplication application) {

	private static final List<String> KNOWN = List.of("org.springframework.boot.", "dev.migrate.autoconfigure.");

	private static final String COMPOSE = "org.springframework.boot.docker.compose.lifecycle.DockerComposeProperties";

	/** Return whether all revisions are where the properties say. */
	boolean tellsRevisions() {
		return !code().map(ApplicationCode::hasRevisions).orElse(false);
	}

	/** Return whether the database is the one that the properties name. */
	boolean tellsDatabase() {
		try {
			return ConfiguredDatabase.isPlain(this.environment) && hasNoContainers() && isAllFromSpring()
					&& code().filter((code) -> !code.hasRevisions() && !code.mayChooseDatabase()).isPresent();
		}
		catch (IllegalArgumentException | BindException ex) {
			// What a property refers to may be known to beans.
			return false;
		}
	}

	/** Return the classes of the application, if they are told from those of others. */
	private Optional<ApplicationCode> code() {
		// Below the default package is the whole class path.
		return Optional.<Class<?>>ofNullable(this.application.getMainApplicationClass())
			.filter((mainClass) -> !mainClass.getPackageName().isEmpty())
			.map((mainClass) -> ApplicationCode.of(mainClass, locations()));
	}

	private List<RevisionLocation> locations() {
		return ConfiguredDatabase.properties(this.environment).locations().stream().map(RevisionLocation::of).toList();
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
		return this.application.getAllSources()
			.equals(Collections.singleton(this.application.getMainApplicationClass()))
				&& Stream.concat(callbacks, configurations)
					.allMatch((name) -> KNOWN.stream().anyMatch(name::startsWith));
	}

}
