package dev.migrate.cli.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

import dev.migrate.MigrationScripts;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.RefusedException;
import dev.migrate.cli.command.UnwritableFileException;
import dev.migrate.cli.command.UsageException;
import dev.migrate.cli.json.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Writes SQL down instead of running it. */
final class ScriptOptions {

	@Option(names = "--sql", description = "Write the SQL instead of running it; no database is asked.")
	private boolean sql;

	@Option(names = "--dialect", paramLabel = "NAME",
			description = "The database that --sql is for: postgresql, mariadb, mysql, sqlite or h2 (default: that of the JDBC URL).")
	private @Nullable String dialect;

	@Option(names = "--file", paramLabel = "FILE",
			description = "Where --sql writes to, a file that must not exist (default: standard output).")
	private @Nullable Path file;

	boolean wanted() {
		return this.sql;
	}

	/** Refuse options that say something of a script where none is wanted. */
	void verify() {
		if (!this.sql && (this.dialect != null || this.file != null)) {
			throw new UsageException(((this.dialect != null) ? "--dialect" : "--file") + " goes with --sql only");
		}
	}

	/** Refuse an option of a run where a script is wanted. */
	void excludes(String option, boolean given) {
		if (this.sql && given) {
			throw new UsageException(option + " does not go with --sql, which asks no database");
		}
	}

	/** Write a script. */
	void write(CommandScope scope, Function<MigrationScripts, String> script) {
		String dialect = dialect(scope);
		String text = script.apply(scope.migrator().scripts(dialect));
		JsonObject document = new JsonObject().put("dialect", dialect);
		if (this.file != null) {
			Path target = scope.host().directory().resolve(this.file);
			save(target, text);
			scope.answer(document.put("file", target), (terminal) -> terminal.remark("Written to " + target));
		}
		else {
			scope.answer(document.put("sql", text), (terminal) -> terminal.text(text));
		}
	}

	private String dialect(CommandScope scope) {
		if (this.dialect != null) {
			return this.dialect;
		}
		String url = scope.host()
			.url()
			.orElseThrow(
					() -> new UsageException("Nothing tells which database the script is for: neither 'migrate.url'"
							+ " nor 'spring.datasource.url' is set. Give --dialect, as in '--dialect postgresql'."));
		return scope.migrator()
			.dialectOf(url)
			.orElseThrow(
					() -> new UsageException(("The JDBC URL begins with '%s', which does not tell the database. Give"
							+ " --dialect, as in '--dialect postgresql'.")
						.formatted(url.replaceFirst("(^[^:]*:[^:]*:?).*", "$1"))));
	}

	private static void save(Path file, String text) {
		try {
			Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		}
		catch (FileAlreadyExistsException ex) {
			throw new RefusedException(
					"The file %s exists, and is not written over. Give another name, or remove it.".formatted(file));
		}
		catch (IOException ex) {
			throw new UnwritableFileException(file, ex);
		}
	}

}
