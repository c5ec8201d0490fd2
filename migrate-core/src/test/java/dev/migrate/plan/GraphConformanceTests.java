package dev.migrate.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs what was recorded of Alembic: every case of every file in the directory that the
 * system property {@code migrate.conformance.graph} names.
 */
class GraphConformanceTests {

	private static final String PROPERTY = "migrate.conformance.graph";

	@TestFactory
	Stream<DynamicTest> behavesAsRecorded() {
		List<Path> files = files(directory());
		assertThat(files).as("recorded graphs").isNotEmpty();
		return files.stream()
			.map((file) -> DynamicTest.dynamicTest(file.getFileName().toString(),
					() -> assertThat(RecordedGraph.read(file).mismatches()).isEmpty()));
	}

	private static List<Path> files(Path directory) {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> file.toString().endsWith(".json")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path directory() {
		String property = System.getProperty(PROPERTY, "");
		if (!property.isBlank()) {
			return Path.of(property);
		}
		return Stream.iterate(Path.of("").toAbsolutePath(), (path) -> path != null, Path::getParent)
			.map((path) -> path.resolve("shared/conformance/graph"))
			.filter(Files::isDirectory)
			.findFirst()
			.orElseThrow(() -> new AssertionError(
					"The recorded graphs were not found above the working directory. Set -D%s=<directory>."
						.formatted(PROPERTY)));
	}

}
