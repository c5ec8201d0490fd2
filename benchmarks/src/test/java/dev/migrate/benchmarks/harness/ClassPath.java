package dev.migrate.benchmarks.harness;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a virtual machine finds its classes: parts of what this one has, so that no tool
 * sees the jars of another.
 *
 * @param entries folders and jars
 */
public record ClassPath(List<Path> entries) {

	public ClassPath {
		entries = List.copyOf(entries);
	}

	/** Return what this virtual machine has. */
	public static ClassPath current() {
		return new ClassPath(
				Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)).map(Path::of).toList());
	}

	/** Return the entries of these artifacts. */
	public ClassPath only(List<String> names) {
		return new ClassPath(this.entries.stream().filter((entry) -> matches(artifact(entry), names)).toList());
	}

	/** Return the same with an entry before all others. */
	public ClassPath with(Path entry) {
		return new ClassPath(Stream.concat(Stream.of(entry), this.entries.stream()).toList());
	}

	// The tests of an artifact bring a configuration of logging, which costs more than a
	// tool.
	private static boolean matches(String artifact, List<String> names) {
		return !artifact.endsWith("-tests.jar") && names.stream()
			.anyMatch((name) -> artifact.equals(name) || artifact.matches(Pattern.quote(name) + "-\\d.*"));
	}

	// The classes of a module that isn't packaged are in MODULE/target/classes.
	private static String artifact(Path entry) {
		Path path = entry.toAbsolutePath();
		int names = path.getNameCount();
		boolean module = names > 2 && path.getName(names - 2).toString().equals("target")
				&& !path.toString().endsWith(".jar");
		return path.getName(module ? names - 3 : names - 1).toString();
	}

	@Override
	public String toString() {
		return this.entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
	}

}
