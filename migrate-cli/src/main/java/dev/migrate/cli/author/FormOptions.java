package dev.migrate.cli.author;

import java.nio.file.Path;
import java.util.Optional;

import dev.migrate.render.RevisionForm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The language of a new revision; one of these at most. */
final class FormOptions {

	@Option(names = "--sql", description = "Write it in SQL.")
	private boolean sql;

	@Option(names = "--java", description = "Write it as a Java class.")
	private boolean java;

	@Option(names = "--sql-file", paramLabel = "FILE",
			description = "Write it in SQL with the statements of a file; those below a line '-- migrate:downgrade' are the way back.")
	private @Nullable Path sqlFile;

	RevisionForm form(RevisionForm otherwise) {
		if (this.java) {
			return RevisionForm.JAVA;
		}
		return (this.sql || this.sqlFile != null) ? RevisionForm.SQL : otherwise;
	}

	Optional<Path> sqlFile() {
		return Optional.ofNullable(this.sqlFile);
	}

}
