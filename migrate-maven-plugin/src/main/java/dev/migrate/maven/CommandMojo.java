package dev.migrate.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.cli.CommandLineUtils;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command in a process of the application, with its compiled classes, its
 * dependencies and its configuration: as {@code java -jar} does, without a jar.
 */
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
abstract class CommandMojo extends AbstractMojo {

	private final String command;

	/** The project that is built. */
	@Parameter(defaultValue = "${project}", readonly = true, required = true)
	private @Nullable MavenProject project;

	/** What follows the command, quoted as in a shell. */
	@Parameter(property = "args", defaultValue = "")
	private @Nullable String args;

	/** The class with the application's main method, if it can't be found. */
	@Parameter(property = "migrate.mainClass", defaultValue = "${start-class}")
	private @Nullable String mainClass;

	/** The profiles of the application, separated by commas. */
	@Parameter(property = "migrate.profiles", defaultValue = "")
	private @Nullable String profiles;

	/** Arguments for the Java of the application, quoted as in a shell. */
	@Parameter(property = "migrate.jvmArguments", defaultValue = "")
	private @Nullable String jvmArguments;

	CommandMojo(String command) {
		this.command = command;
	}

	@Override
	public final void execute() throws MojoExecutionException, MojoFailureException {
		MavenProject built = project();
		int code = new ApplicationProcess(built.getBasedir().toPath(), words(this.jvmArguments), classpath(built),
				mainClass(built))
			.run(arguments());
		if (code != 0) {
			throw new MojoFailureException(
					"'migrate %s' ended with %d; what it says is above".formatted(this.command, code));
		}
	}

	private MavenProject project() throws MojoExecutionException {
		if (this.project == null) {
			throw new MojoExecutionException("There is no project");
		}
		return this.project;
	}

	private List<String> arguments() throws MojoExecutionException {
		List<String> arguments = new ArrayList<>(List.of("migrate", this.command));
		arguments.addAll(ownArguments());
		arguments.addAll(words(this.args));
		if (this.profiles != null && !this.profiles.isEmpty()) {
			arguments.add("--spring.profiles.active=" + this.profiles);
		}
		return arguments;
	}

	/** Return what the goal's own parameters say. */
	List<String> ownArguments() {
		return List.of();
	}

	private String mainClass(MavenProject built) throws MojoExecutionException {
		boolean given = this.mainClass != null && !this.mainClass.isEmpty();
		return given ? String.valueOf(this.mainClass) : MainClass.in(new File(built.getBuild().getOutputDirectory()));
	}

	private static List<String> classpath(MavenProject built) throws MojoExecutionException {
		try {
			return built.getRuntimeClasspathElements();
		}
		catch (DependencyResolutionRequiredException ex) {
			throw new MojoExecutionException("The dependencies are not resolved", ex);
		}
	}

	private static List<String> words(@Nullable String text) throws MojoExecutionException {
		try {
			return (text != null) ? Arrays.asList(CommandLineUtils.translateCommandline(text)) : List.of();
		}
		catch (Exception ex) {
			throw new MojoExecutionException("The quotes in '%s' don't match".formatted(text), ex);
		}
	}

}
