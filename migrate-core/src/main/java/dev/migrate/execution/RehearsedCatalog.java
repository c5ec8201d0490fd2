package dev.migrate.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import dev.migrate.dialect.CatalogLookup;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.Rehearsal;
import dev.migrate.operation.SqlStatement;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What the revisions before have made, for a script that has no catalog to ask: they are
 * rehearsed as soon as something is asked, on a dialect that can do so. Otherwise nothing
 * is known.
 */
final class RehearsedCatalog implements CatalogLookup, AutoCloseable {

	private final Dialect dialect;

	private final RunSettings settings;

	private final MigrationTask task;

	private final List<RevisionId> rowsBefore;

	private final List<String> unrehearsed = new ArrayList<>();

	private boolean begun;

	private @Nullable Rehearsal rehearsal;

	private @Nullable Obstacle obstacle;

	/**
	 * Create a catalog.
	 * @param rowsBefore the version rows of the database that the script is for
	 */
	RehearsedCatalog(Dialect dialect, RunSettings settings, MigrationTask task, List<RevisionId> rowsBefore) {
		this.dialect = dialect;
		this.settings = settings;
		this.task = task;
		this.rowsBefore = List.copyOf(rowsBefore);
	}

	/** Note a statement that comes before whatever is asked next. */
	void follow(String statement) {
		this.unrehearsed.add(statement);
	}

	@Override
	public <T> List<T> rows(String what, SqlStatement query, RowReader<T> reader) {
		return known(query, reader).orElseThrow(() -> notKnown(what));
	}

	@Override
	public <T> Optional<T> row(String what, SqlStatement query, RowReader<T> reader) {
		List<T> rows = rows(what, query, reader);
		if (rows.isEmpty()) {
			throw notKnown(what);
		}
		return Optional.of(rows.get(0));
	}

	@Override
	public boolean finds(SqlStatement query) {
		return known(query, (row) -> 1).filter((rows) -> !rows.isEmpty()).isPresent();
	}

	@Override
	public OptionalInt serverVersion() {
		return OptionalInt.empty();
	}

	private NotKnownOfflineException notKnown(String what) {
		if (this.obstacle == null) {
			return new NotKnownOfflineException(what);
		}
		RevisionScript script = this.obstacle.script();
		return new NotKnownOfflineException("%s, as it is not known what revision '%s' (%s) does".formatted(what,
				script.revision().id(), script.location()), this.obstacle.reason());
	}

	private <T> Optional<List<T>> known(SqlStatement query, RowReader<T> reader) {
		begin();
		if (this.rehearsal == null) {
			return Optional.empty();
		}
		List<String> statements = List.copyOf(this.unrehearsed);
		this.unrehearsed.clear();
		statements.forEach(this.rehearsal::run);
		return (this.obstacle == null) ? this.rehearsal.rows(query, reader) : Optional.empty();
	}

	private void begin() {
		if (this.begun) {
			return;
		}
		this.begun = true;
		this.rehearsal = this.dialect.rehearsal().orElse(null);
		if (this.rehearsal != null) {
			List<String> later = List.copyOf(this.unrehearsed);
			this.unrehearsed.clear();
			this.task.graph().oldestFirst(this.task.graph().ancestors(this.rowsBefore)).forEach(this::rehearse);
			this.unrehearsed.addAll(later);
		}
	}

	// Whatever a revision goes on to do after it has read rows, nobody knows.
	private void rehearse(RevisionId revision) {
		try {
			new SaidStatements(this.dialect, this.settings, this.task, this).of(revision, Direction.UPGRADE);
		}
		catch (RuntimeException ex) {
			this.obstacle = (this.obstacle != null) ? this.obstacle : new Obstacle(this.task.script(revision), ex);
		}
	}

	@Override
	public void close() {
		if (this.rehearsal != null) {
			this.rehearsal.close();
		}
	}

	/**
	 * A revision that can't be rehearsed.
	 *
	 * @param script the revision
	 * @param reason what stands in the way
	 */
	private record Obstacle(RevisionScript script, RuntimeException reason) {

	}

}
