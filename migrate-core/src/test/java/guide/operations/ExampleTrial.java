package guide.operations;

import java.util.Objects;
import java.util.function.Function;

import dev.migrate.MigrateOptions;
import dev.migrate.MigrationScripts;
import dev.migrate.Migrator;
import dev.migrate.dialect.OperationRefusedException;
import dev.migrate.execution.NotKnownOfflineException;
import dev.migrate.execution.StepNotWrittenException;
import dev.migrate.operation.InvalidOperationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Finds out what becomes of an example: by a run, and by a script, which tells what was
 * sent unless that depends on what is there.
 *
 * @param example the example
 * @param dialect the name of the dialect
 */
record ExampleTrial(OperationExample example, String dialect) {

	/** Return what becomes of it on an empty database of the dialect. */
	ExampleOutcome on(ExampleDatabase database) {
		boolean speaks = this.example.speaks(this.dialect);
		try {
			script(ExampleTrial::upgrade);
			return speaks ? run(database) : new ExampleOutcome(ExampleOutcome.Kind.OTHER_TEXT, "");
		}
		catch (StepNotWrittenException ex) {
			assertThat(ex.getCause()).isInstanceOfAny(OperationRefusedException.class, InvalidOperationException.class);
			if (speaks) {
				assertThatExceptionOfType(OperationRefusedException.class)
					.isThrownBy(() -> new ExampleRun(this.example, database).there());
			}
			return new ExampleOutcome(ExampleOutcome.Kind.REFUSED, reason(ex));
		}
	}

	private ExampleOutcome run(ExampleDatabase database) {
		ExampleRun run = new ExampleRun(this.example, database);
		SentStatements there = run.there();
		String text = sql(there, ExampleTrial::upgrade);
		if (text.isEmpty()) {
			return new ExampleOutcome(ExampleOutcome.Kind.SKIPPED, "");
		}
		ExampleOutcome.Kind kind = there.copied() ? ExampleOutcome.Kind.REBUILT : ExampleOutcome.Kind.DONE;
		if (this.example.back().isEmpty()) {
			return new ExampleOutcome(kind, text);
		}
		text += "-- the way back\n";
		try {
			return new ExampleOutcome(kind, text + sql(run.back(), ExampleTrial::downgrade));
		}
		catch (OperationRefusedException ex) {
			return new ExampleOutcome(ExampleOutcome.Kind.DONE_FOR_GOOD,
					text + comment(String.valueOf(ex.getMessage())));
		}
	}

	private String sql(SentStatements sent, Function<MigrationScripts, String> direction) {
		boolean readsRows = this.example.details().map(Example::readsRows).orElse(false);
		return (sent.asked() && !readsRows) ? sent.script() : script(direction);
	}

	private String script(Function<MigrationScripts, String> direction) {
		try {
			String script = direction.apply(scripts());
			int start = script.indexOf(SentStatements.MARK) + SentStatements.MARK.length() + 2;
			return script.substring(start, script.indexOf(SentStatements.MARK, start));
		}
		catch (StepNotWrittenException ex) {
			if (!(ex.getCause() instanceof NotKnownOfflineException)) {
				throw ex;
			}
			return comment(reason(ex));
		}
	}

	private static String upgrade(MigrationScripts scripts) {
		return scripts.upgrade(OperationExample.BEFORE + ":" + OperationExample.EXAMPLE);
	}

	private static String downgrade(MigrationScripts scripts) {
		return scripts.downgrade(OperationExample.EXAMPLE + ":" + OperationExample.BEFORE);
	}

	private static String reason(StepNotWrittenException refusal) {
		return String.valueOf(Objects.requireNonNull(refusal.getCause()).getMessage());
	}

	private static String comment(String text) {
		return "-- " + text + "\n";
	}

	private MigrationScripts scripts() {
		return Migrator.builder()
			.options(this.example.options(MigrateOptions.builder()))
			.source(this.example.revisions())
			.build()
			.scripts(this.dialect);
	}

}
