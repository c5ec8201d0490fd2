package dev.migrate.demo.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The transcripts that are kept beside these tests. */
final class Transcripts {

	static final Path FOLDER = Path.of("src", "test", "resources", "dev", "migrate", "demo", "transcripts");

	private static final String SUFFIX = ".txt";

	private Transcripts() {
	}

	/** Return the names of all. */
	static List<String> names() {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(SUFFIX))
				.map((name) -> name.substring(0, name.length() - SUFFIX.length()))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Transcript read(String name) {
		try {
			return new Transcript(Files.readAllLines(file(name)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void write(String name, Transcript transcript) throws IOException {
		Files.writeString(file(name), transcript.toString());
	}

	private static Path file(String name) {
		return FOLDER.resolve(name + SUFFIX);
	}

}
