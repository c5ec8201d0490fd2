package dev.migrate.demo.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A process that has come to its end.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record EndedProcess(int code, String out, String err) {

	private static final File NOTHING = new File("/dev/null");

	/** Start one that has nothing to read, and wait for its end. */
	public static EndedProcess of(ProcessBuilder builder) throws IOException, InterruptedException {
		Path out = Files.createTempFile("process", ".out");
		Path err = Files.createTempFile("process", ".err");
		try {
			Process process = builder.redirectInput(NOTHING)
				.redirectOutput(out.toFile())
				.redirectError(err.toFile())
				.start();
			if (!process.waitFor(2, TimeUnit.MINUTES)) {
				process.descendants().forEach(ProcessHandle::destroyForcibly);
				process.destroyForcibly();
				throw new IllegalStateException(
						"This does not end: %s%n%s".formatted(builder.command(), Files.readString(err)));
			}
			return new EndedProcess(process.exitValue(), Files.readString(out), Files.readString(err));
		}
		finally {
			Files.delete(out);
			Files.delete(err);
		}
	}

}
