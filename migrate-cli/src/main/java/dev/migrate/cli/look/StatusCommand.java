package dev.migrate.cli.look;

import dev.migrate.DatabaseDescription;
import dev.migrate.MigrationStatus;
import dev.migrate.Migrator;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.json.ContractObject;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.dialect.LockHolder;
import dev.migrate.version.JournaledStatement;
import picocli.CommandLine.Command;

/** How does the database stand to the revisions? */
@Command(name = "status", description = "Show on one screen where the database is, and what waits for it.",
		footer = { "", "Examples:", "  migrate status", "  migrate status --output json" })
public final class StatusCommand extends Subcommand {

	@Override
	public Need need() {
		return Need.DATABASE;
	}

	@Override
	public ExitCode run(CommandScope scope) {
		Migrator migrator = scope.migrator();
		MigrationStatus status = migrator.status();
		DatabaseDescription database = migrator.database();
		scope.answer(json(migrator, status, database),
				(terminal) -> new StatusText(terminal, status, database).show(migrator.graph().size()));
		return ExitCode.DONE;
	}

	private static JsonObject json(Migrator migrator, MigrationStatus status, DatabaseDescription database) {
		RevisionJson revisions = new RevisionJson(migrator.outline());
		return new JsonObject()
			.put("database",
					new JsonObject().put("dialect", database.dialect())
						.put("product", database.product())
						.put("url", database.url())
						.put("user", database.user()))
			.put("versionTable", status.versionTable())
			.put("state", status.state())
			.put("current", RevisionJson.values(status.current()))
			.put("heads", RevisionJson.values(status.heads()))
			.put("unknown", RevisionJson.values(status.unknown()))
			.put("pending", status.pending().stream().map((pending) -> revisions.of(pending.revision())).toList())
			.put("lock", status.lockHolder().map(StatusCommand::json).orElse(null))
			.put("lastRun", RunText.of(status.lastRun()).map(RunText::json).orElse(null))
			.put("inDoubt", status.inDoubt().map(StatusCommand::json).orElse(null))
			.put("waiting", status.waiting().stream().map(ContractObject::of).toList());
	}

	private static JsonObject json(JournaledStatement statement) {
		return new JsonObject().put("revision", statement.revision().value())
			.put("direction", statement.direction())
			.put("step", statement.operation())
			.put("summary", statement.summary())
			.put("statement", statement.statement())
			.put("statements", statement.statements())
			.put("sql", statement.text())
			.put("since", statement.at())
			.put("note", statement.note());
	}

	private static JsonObject json(LockHolder holder) {
		return new JsonObject().put("sessionId", holder.sessionId())
			.put("application", holder.application())
			.put("user", holder.user())
			.put("address", holder.address())
			.put("since", holder.since());
	}

}
