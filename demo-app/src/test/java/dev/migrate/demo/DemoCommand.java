package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command of the packaged application that has come to its end.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record DemoCommand(int code, String out, String err) {

	/** Run a command in a directory. */
	static DemoCommand run(Path directory, List<String> arguments) throws IOException, InterruptedException {
		Path out = Files.createTempFile(directory, "command", ".out");
		Path err = Files.createTempFile(directory, "command", ".err");
		List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar",
				Path.of("target/demo-app.jar").toAbsolutePath().toString(), "migrate"));
		line.addAll(arguments);
		Process process = new ProcessBuilder(line).directory(directory.toFile())
			.redirectOutput(out.toFile())
			.redirectError(err.toFile())
			.start();
		if (!process.waitFor(2, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			throw new IllegalStateException("The command does not end:\n" + Files.readString(err));
		}
		return new DemoCommand(process.exitValue(), Files.readString(out), Files.readString(err));
	}

}
