package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.demo.process.ExtractedApplication;

/**
 * The image of the Dockerfile, laid out in a folder: what runs in it needs no engine.
 *
 * @param folder what {@code /app} is in the image
 */
record DemoImage(Path folder) {

	private static final Pattern ENTRY_POINT = Pattern.compile("^ENTRYPOINT \\[\"/app/([^\"]+)\"\\]$",
			Pattern.MULTILINE);

	/** Lay it out in a folder. */
	static DemoImage in(Path folder) throws IOException {
		Files.copy(Path.of("deploy", entryPoint()), folder.resolve(entryPoint()), StandardCopyOption.COPY_ATTRIBUTES);
		ExtractedApplication application = ExtractedApplication.shared();
		Files.createSymbolicLink(folder.resolve("app.jar"), application.jar());
		Files.createSymbolicLink(folder.resolve("lib"), application.libraries());
		return new DemoImage(folder);
	}

	/** Return the line that a container runs, which is given these arguments. */
	String command(List<String> arguments) throws IOException {
		return this.folder.resolve(entryPoint()) + " " + String.join(" ", arguments);
	}

	private static String entryPoint() throws IOException {
		Matcher entryPoint = ENTRY_POINT.matcher(Files.readString(Path.of("Dockerfile")));
		if (!entryPoint.find()) {
			throw new IllegalStateException("The Dockerfile has no entry point in /app");
		}
		return entryPoint.group(1);
	}

}
