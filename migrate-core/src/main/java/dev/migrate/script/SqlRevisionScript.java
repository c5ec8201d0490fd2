package dev.migrate.script;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.migrate.operation.Arguments;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Probe;

/** A script whose file is read again when it runs. */
final class SqlRevisionScript extends StoredScript {

	private final Supplier<SqlRevisionFile> file;

	private final Placeholders placeholders;

	SqlRevisionScript(RevisionEntry entry, SqlFlavor flavor, ScriptContent content, Placeholders placeholders) {
		this(entry, placeholders,
				() -> SqlRevisionFile.parse(flavor, entry.location(), content.read(entry.location())));
	}

	SqlRevisionScript(RevisionEntry entry, Placeholders placeholders, Supplier<SqlRevisionFile> file) {
		super(entry);
		this.file = file;
		this.placeholders = placeholders;
	}

	@Override
	public void upgrade(Operations op) {
		execute(file().upgrade(), op);
	}

	@Override
	protected void undo(Operations op) {
		execute(file().downgrade(), op);
	}

	@Override
	public void checkUpgrade(Arguments arguments) {
		if (hasPlaceholders()) {
			replaced(file().upgrade(), arguments);
		}
	}

	@Override
	public void checkDowngrade(Arguments arguments) {
		if (hasPlaceholders()) {
			replaced(file().downgrade(), arguments);
		}
	}

	@Override
	public Optional<KeptRevision> kept() {
		SqlRevisionFile file = file();
		return Optional.of(KeptRevision.of(file.flavor(), this, hasPlaceholders(), file.downgrade()));
	}

	private SqlRevisionFile file() {
		return this.file.get();
	}

	private void execute(List<ScriptStatement> statements, Operations op) {
		for (ScriptStatement statement : hasPlaceholders() ? replaced(statements, op.arguments()) : statements) {
			execute(statement, op);
		}
	}

	private void execute(ScriptStatement statement, Operations op) {
		if (!statement.backfill().isEmpty()) {
			op.run(BackfillStatement.parse(file().flavor(), statement));
		}
		else if (statement.probe().isPresent()) {
			op.execute(statement.sql(), Probe.query(statement.probe().get()));
		}
		else {
			op.execute(statement.sql());
		}
	}

	private boolean hasPlaceholders() {
		return entry().header().placeholders();
	}

	private List<ScriptStatement> replaced(List<ScriptStatement> statements, Arguments arguments) {
		return this.placeholders.with(arguments).replace(statements, location());
	}

}
