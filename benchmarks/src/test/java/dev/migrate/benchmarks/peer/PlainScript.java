package dev.migrate.benchmarks.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import dev.migrate.benchmarks.workload.PlainForm;

/**
 * A file of statements.
 *
 * @param name the name of the file
 * @param text its text
 */
record PlainScript(String name, String text) {

	static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
	}

	static PlainScript read(Path file) throws IOException {
		return new PlainScript(String.valueOf(file.getFileName()), Files.readString(file));
	}

	String[] statements() {
		return this.text.split(PlainForm.DIVIDER, -1);
	}

	long checksum() {
		CRC32 checksum = new CRC32();
		checksum.update(this.text.getBytes(StandardCharsets.UTF_8));
		return checksum.getValue();
	}

}
