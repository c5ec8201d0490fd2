package guide.operations;

import java.util.List;
import java.util.function.Consumer;

import dev.migrate.Migrator;
import dev.migrate.dialect.OperationRefusedException;
import dev.migrate.execution.StepFailedException;
import dev.migrate.operation.InvalidOperationException;
import dev.migrate.testing.ObservedDataSource;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** An example that runs on a database: there, back and there again. */
final class ExampleRun {

	private final OperationExample example;

	private final ExampleDatabase database;

	private final List<String> before;

	/** Prepare an empty database for an example. */
	ExampleRun(OperationExample example, ExampleDatabase database) {
		this.example = example;
		this.database = database;
		change((migrator) -> migrator.upgrade(OperationExample.BEFORE));
		this.before = database.catalog();
	}

	/** Go there, and return what was sent. */
	SentStatements there() {
		return change(Migrator::upgrade);
	}

	/** Go back, which leaves no trace, and return what was sent. */
	SentStatements back() {
		List<String> after = this.database.catalog();
		SentStatements sent = change((migrator) -> migrator.downgrade(OperationExample.BEFORE));
		assertThat(this.database.catalog()).as(this.example.name()).containsExactlyInAnyOrderElementsOf(this.before);
		change(Migrator::upgrade);
		assertThat(this.database.catalog()).as(this.example.name()).containsExactlyInAnyOrderElementsOf(after);
		return sent;
	}

	private SentStatements change(Consumer<Migrator> change) {
		List<String> catalog = this.database.catalog();
		SentStatements sent = new SentStatements();
		try {
			change.accept(migrator(sent));
			return sent;
		}
		catch (StepFailedException ex) {
			OperationRefusedException refusal = refusal(ex);
			assertThat(this.database.catalog()).as(this.example.name()).containsExactlyInAnyOrderElementsOf(catalog);
			throw refusal;
		}
	}

	private static OperationRefusedException refusal(StepFailedException failure) {
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof OperationRefusedException refusal) {
				return refusal;
			}
			if (cause instanceof InvalidOperationException invalid) {
				return new OperationRefusedException(String.valueOf(invalid.getMessage()));
			}
		}
		throw failure;
	}

	private Migrator migrator(SentStatements sent) {
		return Migrator.builder(new ObservedDataSource(this.database.dataSource(), sent))
			.options(this.example.options(this.database.options()))
			.source(this.example.revisions())
			.build();
	}

}
