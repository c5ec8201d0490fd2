package dev.migrate.script;

import java.util.List;

import dev.migrate.operation.Arguments;
import dev.migrate.operation.Operations;

/** A script whose file is read again when it runs. */
final class SqlRevisionScript extends StoredScript {

	private final SqlFlavor flavor;

	private final ScriptContent content;

	private final Placeholders placeholders;

	SqlRevisionScript(RevisionEntry entry, SqlFlavor flavor, ScriptContent content, Placeholders placeholders) {
		super(entry);
		this.flavor = flavor;
		this.content = content;
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

	private SqlRevisionFile file() {
		return SqlRevisionFile.parse(this.flavor, location(), this.content.read(location()));
	}

	private void execute(List<ScriptStatement> statements, Operations op) {
		for (ScriptStatement statement : hasPlaceholders() ? replaced(statements, op.arguments()) : statements) {
			if (statement.backfill().isEmpty()) {
				op.execute(statement.sql());
			}
			else {
				op.run(BackfillStatement.parse(this.flavor, statement));
			}
		}
	}

	private boolean hasPlaceholders() {
		return entry().header().placeholders();
	}

	private List<ScriptStatement> replaced(List<ScriptStatement> statements, Arguments arguments) {
		return this.placeholders.with(arguments).replace(statements, location());
	}

}
