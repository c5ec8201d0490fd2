package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that has come to its end.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record FinishedProcess(int code, String out, String err) {

	/** Run a command of the packaged application in a directory. */
	static FinishedProcess ofMigrate(Path directory, List<String> arguments) throws IOException, InterruptedException {
		List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", DemoProcess.JAR.toString(), "migrate"));
		line.addAll(arguments);
		return run(directory, Map.of(), line);
	}

	/** Run a program in a directory. */
	static FinishedProcess run(Path directory, Map<String, String> environment, List<String> line)
			throws IOException, InterruptedException {
		Path out = Files.createTempFile("finished", ".out");
		Path err = Files.createTempFile("finished", ".err");
		try {
			ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile())
				.redirectOutput(out.toFile())
				.redirectError(err.toFile());
			builder.environment().putAll(environment);
			Process process = builder.start();
			if (!process.waitFor(4, TimeUnit.MINUTES)) {
				process.destroyForcibly();
				throw new IllegalStateException("%s does not end:%n%s".formatted(line, Files.readString(err)));
			}
			return new FinishedProcess(process.exitValue(), Files.readString(out), Files.readString(err));
		}
		finally {
			Files.delete(out);
			Files.delete(err);
		}
	}

	/** Return all that it wrote. */
	String said() {
		return this.out + this.err;
	}

}
