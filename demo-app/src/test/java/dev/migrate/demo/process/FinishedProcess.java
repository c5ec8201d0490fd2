package dev.migrate.demo.process;

import java.io.File;
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
public record FinishedProcess(int code, String out, String err) {

	private static final File NOTHING = new File("/dev/null");

	/** Run a command of the packaged application in a directory. */
	public static FinishedProcess ofMigrate(Path directory, List<String> arguments)
			throws IOException, InterruptedException {
		List<String> line = new ArrayList<>(ExtractedApplication.shared().migrate());
		line.addAll(arguments);
		return run(directory, Map.of(), line);
	}

	/** Run a program in a directory. */
	public static FinishedProcess run(Path directory, Map<String, String> environment, List<String> line)
			throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
		builder.environment().putAll(environment);
		return of(builder);
	}

	/** Start a process that has nothing to read, and wait for its end. */
	public static FinishedProcess of(ProcessBuilder builder) throws IOException, InterruptedException {
		Path out = Files.createTempFile("finished", ".out");
		Path err = Files.createTempFile("finished", ".err");
		try {
			Process process = builder.redirectInput(NOTHING)
				.redirectOutput(out.toFile())
				.redirectError(err.toFile())
				.start();
			if (!process.waitFor(4, TimeUnit.MINUTES)) {
				process.descendants().forEach(ProcessHandle::destroyForcibly);
				process.destroyForcibly();
				throw new IllegalStateException(
						"This does not end: %s%n%s".formatted(builder.command(), Files.readString(err)));
			}
			return new FinishedProcess(process.exitValue(), Files.readString(out), Files.readString(err));
		}
		finally {
			Files.delete(out);
			Files.delete(err);
		}
	}

	/** Return all that it wrote. */
	public String said() {
		return this.out + this.err;
	}

}
