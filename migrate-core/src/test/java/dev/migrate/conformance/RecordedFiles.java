package dev.migrate.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of one set of recorded cases.
 *
 * @param directory where they are
 */
record RecordedFiles(Path directory) {

	/**
	 * Find a set: where the system property says, else on the shelf above the checkout.
	 */
	static RecordedFiles of(String set) {
		String property = "migrate.conformance." + set;
		String directory = System.getProperty(property, "");
		if (!directory.isBlank()) {
			return new RecordedFiles(Path.of(directory));
		}
		return Stream.iterate(Path.of("").toAbsolutePath(), (path) -> path != null, Path::getParent)
			.map((path) -> path.resolve("shared/conformance/" + set))
			.filter(Files::isDirectory)
			.findFirst()
			.map(RecordedFiles::new)
			.orElseThrow(() -> new AssertionError(
					"The recorded cases were not found above the working directory. Set -D%s=<directory>."
						.formatted(property)));
	}

	/** Return all cases for a dialect. */
	List<JsonNode> cases(String dialect) {
		List<JsonNode> cases = jsonFiles()
			.flatMap((file) -> StreamSupport.stream(read(file).get("cases").spliterator(), false))
			.filter((recorded) -> recorded.get("dialect").asString().equals(dialect))
			.toList();
		if (cases.isEmpty()) {
			throw new AssertionError("No case for %s in %s".formatted(dialect, this.directory));
		}
		return cases;
	}

	/** Return the sections of the catalog queries, as SQL by name. */
	String catalogQueries(String dialect) {
		Path own = this.directory.resolve("catalog").resolve(dialect + ".sql");
		return text(Files.exists(own) ? own : of("operations").directory().resolve("catalog/" + dialect + ".sql"));
	}

	private Stream<Path> jsonFiles() {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.filter((file) -> file.toString().endsWith(".json")).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static JsonNode read(Path file) {
		return JsonMapper.shared().readTree(text(file));
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
