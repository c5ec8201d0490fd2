package dev.migrate.cli.look;

import java.util.List;
import java.util.Locale;

import dev.migrate.DatabaseDescription;
import dev.migrate.MigrationState;
import dev.migrate.MigrationStatus;
import dev.migrate.PendingRevision;
import dev.migrate.backfill.BackfillState;
import dev.migrate.backfill.StoredBackfill;
import dev.migrate.cli.terminal.Colour;
import dev.migrate.cli.terminal.StyledLine;
import dev.migrate.cli.terminal.Terminal;
import dev.migrate.dialect.LockHolder;
import dev.migrate.node.WaitingContract;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.JournaledStatement;

/**
 * The status on one screen.
 *
 * @param terminal where it is shown
 * @param status the status
 * @param database the database
 */
record StatusText(Terminal terminal, MigrationStatus status, DatabaseDescription database) {

	private static final int LABEL = 10;

	void show(int revisions) {
		fact("database", this.database.product());
		fact("", this.database.location());
		label("state").add(colour(), state(revisions)).end();
		fact("current", ids(this.status.current(), "nothing is applied"));
		fact("heads", ids(this.status.heads(), "there are no revisions"));
		if (!this.status.unknown().isEmpty()) {
			fact("unknown", ids(this.status.unknown(), ""));
		}
		fact("lock", this.status.lockHolder().map(LockHolder::toString).orElse("free"));
		lastRun();
		this.status.inDoubt().ifPresent(this::inDoubt);
		backfills();
		this.status.waiting().forEach(this::waiting);
		pending();
	}

	private void waiting(WaitingContract contract) {
		fact("contract", "%s waits for %s of earlier builds".formatted(contract.revision(), contract.counted()));
		contract.nodes().forEach((node) -> fact("", RevisionText.printable(node.toString())));
	}

	private void backfills() {
		String label = "backfill";
		for (StoredBackfill backfill : this.status.backfills()) {
			if (backfill.state() != BackfillState.DONE) {
				fact(label,
						"%s of %s, %s%s".formatted(backfill.name(), backfill.revision(),
								backfill.state().name().toLowerCase(Locale.ROOT),
								backfill.percent().map(" %d %%"::formatted).orElse("")));
				label = "";
			}
		}
	}

	private void inDoubt(JournaledStatement statement) {
		fact("in doubt",
				"step %d of the %s of %s (%s), statement %d of %d".formatted(statement.operation(),
						statement.direction().word(), statement.revision(), statement.summary(), statement.statement(),
						statement.statements()));
		fact("", RevisionText.printable(statement.text()));
		if (!statement.note().isEmpty()) {
			label("").add(Colour.RED, RevisionText.printable(statement.note())).end();
		}
		fact("", "look at the database, then: migrate resolve %s --step %d --as done|not-done --reason TEXT"
			.formatted(statement.revision(), statement.operation()));
	}

	private String state(int revisions) {
		return switch (this.status.state()) {
			case UP_TO_DATE -> "up to date: " + counted(revisions, "revision") + ", all applied";
			case PENDING ->
				"pending: %d of %s not applied".formatted(this.status.pending().size(), counted(revisions, "revision"));
			case AHEAD -> "ahead: everything is applied, and more that the application does not know";
			case DIVERGED -> "diverged: the database has revisions that the application does not know";
			case FAILED -> "failed: the last run failed, and %d of %s not applied"
				.formatted(this.status.pending().size(), counted(revisions, "revision"));
			case DIRTY -> "dirty: a step stopped, and nobody knows whether it has taken effect";
			case UNKNOWN -> "unknown";
		};
	}

	private static String counted(int number, String noun) {
		return number + " " + noun + ((number == 1) ? "" : "s");
	}

	private Colour colour() {
		MigrationState state = this.status.state();
		if (state == MigrationState.UP_TO_DATE) {
			return Colour.GREEN;
		}
		return (state == MigrationState.PENDING || state == MigrationState.AHEAD) ? Colour.YELLOW : Colour.RED;
	}

	private void lastRun() {
		RunText.of(this.status.lastRun()).ifPresentOrElse((run) -> {
			fact("last run", run.what());
			fact("", "by " + run.who());
			run.error().ifPresent((error) -> label("").add(Colour.RED, RevisionText.printable(error)).end());
		}, () -> fact("last run", "never"));
	}

	private void pending() {
		int widest = this.status.pending()
			.stream()
			.mapToInt((pending) -> pending.revision().id().value().length())
			.max()
			.orElse(0);
		String label = "pending";
		for (PendingRevision pending : this.status.pending()) {
			String id = pending.revision().id().value();
			label(label).add(Colour.YELLOW, id)
				.add(" ".repeat(widest - id.length()))
				.continued(" ".repeat(LABEL + 2))
				.end("  ", pending.revision().summary());
			label = "";
		}
	}

	private void fact(String label, String value) {
		label(label).add(value).end();
	}

	private StyledLine label(String label) {
		return StyledLine.on(this.terminal).add(Colour.FAINT, label).add(" ".repeat(LABEL - label.length()));
	}

	private static String ids(List<RevisionId> ids, String none) {
		return ids.isEmpty() ? none : String.join(", ", RevisionJson.values(ids));
	}

}
