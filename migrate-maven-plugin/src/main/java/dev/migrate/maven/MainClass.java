package dev.migrate.maven;

import java.io.File;
import java.io.IOException;

import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.loader.tools.MainClassFinder;

/** Finds the class that starts an application. */
final class MainClass {

	private static final String APPLICATION = "org.springframework.boot.autoconfigure.SpringBootApplication";

	private MainClass() {
	}

	static String in(File classes) throws MojoExecutionException {
		String found = find(classes);
		if (found == null) {
			throw new MojoExecutionException(("No class with a main method in %s. Run this in the module of the"
					+ " application, or name the class by -Dmigrate.mainClass=…")
				.formatted(classes));
		}
		return found;
	}

	private static @Nullable String find(File classes) throws MojoExecutionException {
		try {
			return MainClassFinder.findSingleMainClass(classes, APPLICATION);
		}
		catch (IOException | IllegalStateException ex) {
			throw new MojoExecutionException("The application in %s is not found: %s. Name it by -Dmigrate.mainClass=…"
				.formatted(classes, ex.getMessage()), ex);
		}
	}

}
