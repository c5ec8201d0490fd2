package dev.migrate.benchmarks.workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Versioned SQL migrations of Flyway. */
public final class FlywayForm implements ScriptForm {

	@Override
	public Path write(Workload workload, Path folder) throws IOException {
		Path migrations = Files.createDirectories(folder.resolve("db/migration"));
		int number = 0;
		for (List<String> statements : workload.revisions()) {
			number++;
			Files.writeString(migrations.resolve("V%05d__item.sql".formatted(number)),
					String.join(";\n", statements) + ";\n");
		}
		return folder;
	}

}
