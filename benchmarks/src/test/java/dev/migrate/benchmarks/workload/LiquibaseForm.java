package dev.migrate.benchmarks.workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Formatted SQL of Liquibase, a change set in each file. */
public final class LiquibaseForm implements ScriptForm {

	/** The change log that includes all others. */
	public static final String CHANGE_LOG = "db/changelog/master.yaml";

	@Override
	public Path write(Workload workload, Path folder) throws IOException {
		Path changes = Files.createDirectories(folder.resolve("db/changelog/changes"));
		Files.writeString(folder.resolve(CHANGE_LOG), """
				databaseChangeLog:
				- includeAll:
				    path: db/changelog/changes/
				""");
		int number = 0;
		for (List<String> statements : workload.revisions()) {
			number++;
			String name = "%05d".formatted(number);
			Files.writeString(changes.resolve(name + ".sql"), text(name, statements));
		}
		return folder;
	}

	private static String text(String name, List<String> statements) {
		return """
				--liquibase formatted sql

				--changeset benchmark:%s
				%s;
				""".formatted(name, String.join(";\n", statements));
	}

}
