package dev.migrate.demo.process;

import java.nio.file.Path;

/** The jar of the demo. */
public final class PackagedApplication {

	/** What the build has made. */
	public static final Path JAR = Path.of("target", "demo-app.jar").toAbsolutePath();

	private PackagedApplication() {
	}

}
