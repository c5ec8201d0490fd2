package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * More revisions than anybody looks at one by one: a line from which branches part and to
 * which they return.
 */
final class ManyRevisions {

	private ManyRevisions() {
	}

	static void write(Path folder, int number) throws IOException {
		Files.createDirectories(folder);
		for (int index = 1; index <= number; index++) {
			Files.writeString(folder.resolve(id(index) + ".sql"), """
					-- revision: %s
					%s-- message: the change with the number %d
					-- migrate:upgrade
					SELECT %d;
					-- migrate:downgrade
					SELECT -%d;
					""".formatted(id(index), follows(index), index, index, index));
		}
	}

	// Of ten revisions the fourth parts from the line at the second, and the eighth leads
	// both together again.
	private static String follows(int index) {
		if (index == 1) {
			return "";
		}
		return "-- down-revision: " + switch (index % 10) {
			case 4, 5, 6, 7 -> id(index - 2);
			case 8 -> id(index - 1) + ", " + id(index - 2);
			default -> id(index - 1);
		} + "\n";
	}

	private static String id(int index) {
		return "m%04d".formatted(index);
	}

}
