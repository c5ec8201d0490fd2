package dev.migrate.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.maven.plugin.MojoExecutionException;

/**
 * An application that runs in a process of its own, and talks to the terminal itself.
 *
 * @param directory where it runs
 * @param jvmArguments what its Java is told
 * @param classpath its classes and their dependencies
 * @param mainClass the class that starts it
 */
record ApplicationProcess(Path directory, List<String> jvmArguments, List<String> classpath, String mainClass) {

	int run(List<String> arguments) throws MojoExecutionException {
		try {
			return run(commandLine(arguments));
		}
		catch (IOException ex) {
			throw new MojoExecutionException("The application could not be started", ex);
		}
	}

	private int run(ProcessBuilder builder) throws IOException, MojoExecutionException {
		Process process = builder.directory(this.directory.toFile()).inheritIO().start();
		try {
			return process.waitFor();
		}
		catch (InterruptedException ex) {
			process.destroy();
			Thread.currentThread().interrupt();
			throw new MojoExecutionException("Interrupted; the application was told to stop", ex);
		}
	}

	private ProcessBuilder commandLine(List<String> arguments) throws IOException {
		List<String> line = new ArrayList<>();
		line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		// A command is over before more than the first compiler would pay.
		line.add("-XX:TieredStopAtLevel=1");
		line.addAll(this.jvmArguments);
		line.add("@" + argumentFile());
		line.add(this.mainClass);
		line.addAll(arguments);
		return new ProcessBuilder(line);
	}

	// A class path may be longer than a command line can be.
	private Path argumentFile() throws IOException {
		Path file = Files.createTempFile("migrate", ".args");
		file.toFile().deleteOnExit();
		String joined = String.join(File.pathSeparator, this.classpath);
		return Files.writeString(file, "-cp\n\"%s\"\n".formatted(joined.replace("\\", "\\\\")));
	}

}
