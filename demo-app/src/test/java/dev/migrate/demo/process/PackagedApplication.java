package dev.migrate.demo.process;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jar of the demo. */
public final class PackagedApplication {

	/** What the build has made. */
	public static final Path JAR = Path.of("target", "demo-app.jar").toAbsolutePath();

	private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

	private PackagedApplication() {
	}

	/**
	 * Return the words that a command begins with; options are those of the virtual
	 * machine.
	 */
	public static List<String> migrate(String... options) {
		// As fast as a process that ends soon can be.
		return Stream
			.of(Stream.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), Stream.of(options),
					Stream.of("-jar", JAR.toString(), "migrate"))
			.flatMap((words) -> words)
			.toList();
	}

}
