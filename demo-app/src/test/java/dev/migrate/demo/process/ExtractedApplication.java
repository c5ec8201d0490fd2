package dev.migrate.demo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.util.FileSystemUtils;

/**
 * The packaged application as its image lays it out, with an archive of the classes that
 * a command loads: each starts with less than half of the work. It is made once for all
 * tests of a virtual machine.
 */
public final class ExtractedApplication {

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	private static final Map<String, String> NO_DATABASE = Map.of("SPRING_DATASOURCE_URL",
			"jdbc:postgresql://localhost:1/none", "SPRING_DATASOURCE_HIKARI_CONNECTION_TIMEOUT", "250");

	private final Path directory;

	private ExtractedApplication(Path directory) {
		this.directory = directory;
	}

	/** Return it. */
	public static ExtractedApplication shared() {
		return Shared.APPLICATION;
	}

	/** Return its jar, which needs the folder of the others beside it. */
	public Path jar() {
		return this.directory.resolve(PackagedApplication.JAR.getFileName());
	}

	/** Return the folder of all other jars. */
	public Path libraries() {
		return this.directory.resolve("lib");
	}

	/**
	 * Return the words that a command begins with; options are those of the virtual
	 * machine.
	 */
	public List<String> migrate(String... options) {
		// As fast as a process that ends soon can be.
		List<String> words = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		if (Files.exists(archive())) {
			words.add("-XX:SharedArchiveFile=" + archive());
		}
		words.addAll(List.of(options));
		words.addAll(List.of("-jar", jar().toString(), "migrate"));
		return words;
	}

	private Path archive() {
		return this.directory.resolve("classes.jsa");
	}

	private static ExtractedApplication make() {
		try {
			ExtractedApplication application = new ExtractedApplication(Files.createTempDirectory("extracted"));
			Runtime.getRuntime().addShutdownHook(new Thread(application::delete));
			application.extract();
			application.archiveClasses();
			return application;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void extract() throws IOException, InterruptedException {
		FinishedProcess extraction = FinishedProcess.run(this.directory, Map.of(),
				List.of(JAVA, "-Djarmode=tools", "-jar", PackagedApplication.JAR.toString(), "extract", "--force",
						"--destination", this.directory.toString()));
		if (extraction.code() != 0) {
			throw new IllegalStateException(extraction.said());
		}
	}

	// Where it fails for want of a database, it has loaded most of what others load.
	private void archiveClasses() throws IOException, InterruptedException {
		List<String> line = new ArrayList<>(migrate("-XX:ArchiveClassesAtExit=" + archive()));
		line.add("upgrade");
		FinishedProcess.run(this.directory, NO_DATABASE, line);
	}

	private void delete() {
		try {
			FileSystemUtils.deleteRecursively(this.directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Shared {

		static final ExtractedApplication APPLICATION = make();

	}

}
