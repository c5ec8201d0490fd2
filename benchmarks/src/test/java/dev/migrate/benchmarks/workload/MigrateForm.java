package dev.migrate.benchmarks.workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** SQL revisions of ours, one after the other. */
public final class MigrateForm implements ScriptForm {

	@Override
	public Path write(Workload workload, Path folder) throws IOException {
		Path revisions = Files.createDirectories(folder.resolve("db/revisions"));
		String parent = "none";
		int number = 0;
		for (List<String> statements : workload.revisions()) {
			number++;
			String id = "%05d".formatted(number);
			Files.writeString(revisions.resolve(id + "_item.sql"), text(number, id, parent, statements));
			parent = id;
		}
		return folder;
	}

	private static String text(int number, String id, String parent, List<String> statements) {
		return """
				-- revision: %s
				-- down-revision: %s
				-- message: Add item %d

				-- migrate:upgrade
				%s;

				-- migrate:downgrade
				DROP TABLE item_%d;
				""".formatted(id, parent, number, String.join(";\n", statements), number);
	}

}
