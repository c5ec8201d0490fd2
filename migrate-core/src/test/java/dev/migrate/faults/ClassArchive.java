package dev.migrate.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes that a program loads, as the virtual machine has them in memory: programs
 * after the first start with a third less work. Nothing depends on whether there is one.
 */
final class ClassArchive {

	static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	/** All that the tests have, in the order that an archive demands. */
	static final String CLASS_PATH = classPath();

	private static final Map<Class<?>, ClassArchive> ARCHIVES = new ConcurrentHashMap<>();

	private final Path list;

	private final Path archive;

	private State state = State.UNKNOWN;

	private ClassArchive(Class<?> main) {
		try {
			Path folder = Files.createTempDirectory(main.getSimpleName());
			folder.toFile().deleteOnExit();
			this.list = folder.resolve("classes.lst");
			this.archive = folder.resolve("classes.jsa");
			this.list.toFile().deleteOnExit();
			this.archive.toFile().deleteOnExit();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Return that of a program. */
	static ClassArchive of(Class<?> main) {
		return ARCHIVES.computeIfAbsent(main, ClassArchive::new);
	}

	/** Return the options of a program that uses it, or that tells what belongs in it. */
	synchronized List<String> options() {
		if (this.state == State.UNKNOWN) {
			this.state = State.TOLD;
			return List.of("-XX:DumpLoadedClassList=" + this.list);
		}
		return Files.exists(this.archive) ? List.of("-XX:SharedArchiveFile=" + this.archive) : List.of();
	}

	/** Make it, if a program has come to a good end and nobody has made it. */
	synchronized void make() {
		if (this.state == State.TOLD) {
			this.state = State.MADE;
			dump();
		}
	}

	private void dump() {
		try {
			new ProcessBuilder(JAVA, "-Xshare:dump", "-XX:+UseSerialGC", "-XX:SharedClassListFile=" + this.list,
					"-XX:SharedArchiveFile=" + this.archive, "-cp", jars())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	// Only of what is in jars, and these have to come first.
	private static String classPath() {
		return entries().sorted(Comparator.comparing((entry) -> !entry.endsWith(".jar")))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static String jars() {
		return entries().filter((entry) -> entry.endsWith(".jar")).collect(Collectors.joining(File.pathSeparator));
	}

	// Logging is most of what such a short-lived program would load.
	private static Stream<String> entries() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.contains("logback"));
	}

	/** What is known of the classes. */
	private enum State {

		/** Nothing. */
		UNKNOWN,

		/** A program tells them as it loads them. */
		TOLD,

		/** They are in the archive, if there can be one. */
		MADE

	}

}
