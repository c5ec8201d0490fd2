package dev.migrate.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a database keeps of a revision that it has applied, for an application that does
 * not have the revision: its header and its way back, as a revision file without an
 * upgrade.
 *
 * @param text the text of the file
 * @param statementHash the hash of the upgrade
 */
public record KeptRevision(String text, String statementHash) {

	private static final String LOCATION = "kept in the history of the database";

	/**
	 * Return what is kept of a revision that is undone by these statements.
	 * @param placeholders whether placeholders are still to be replaced in them
	 */
	public static KeptRevision of(SqlFlavor flavor, RevisionScript script, boolean placeholders,
			List<ScriptStatement> downgrade) {
		StringBuilder text = header(script, placeholders, script.irreversible());
		for (ScriptStatement statement : downgrade) {
			statement.probe().ifPresent((probe) -> text.append("-- migrate:probe: ").append(probe).append('\n'));
			if (!statement.backfill().isEmpty()) {
				text.append("-- migrate:")
					.append(BackfillStatement.DIRECTIVE)
					.append(' ')
					.append(statement.backfill())
					.append('\n');
			}
			text.append(statement.sql()).append(";\n");
		}
		KeptRevision kept = new KeptRevision(text.toString(), script.statementHash());
		return kept.isReadAs(flavor, downgrade) ? kept
				: irreversible(script, "its way back can't be read again as SQL text");
	}

	/** Return what is kept of a revision whose way back nobody can keep. */
	public static KeptRevision irreversible(RevisionScript script, String reason) {
		return new KeptRevision(
				header(script, false, Optional.of("its way back is not kept in the history: " + reason)).toString(),
				script.statementHash());
	}

	private static StringBuilder header(RevisionScript script, boolean placeholders, Optional<String> irreversible) {
		List<String> lines = HeaderText.of(script.revision());
		script.created().ifPresent((created) -> HeaderText.text(lines, HeaderKey.CREATED, created.toString()));
		flag(lines, HeaderKey.TRANSACTIONAL, script.transactional(), true);
		flag(lines, HeaderKey.RERUNNABLE, script.rerunnable(), false);
		flag(lines, HeaderKey.PLACEHOLDERS, placeholders, false);
		irreversible.ifPresent((reason) -> HeaderText.text(lines, HeaderKey.IRREVERSIBLE, reason));
		script.nothingToUndo().ifPresent((reason) -> HeaderText.text(lines, HeaderKey.NOTHING_TO_UNDO, reason));
		lines.add("-- migrate:upgrade");
		lines.add("-- migrate:downgrade");
		return new StringBuilder(String.join("\n", lines)).append('\n');
	}

	private static void flag(List<String> lines, HeaderKey key, boolean value, boolean usual) {
		if (value != usual) {
			lines.add("-- " + key + ": " + value);
		}
	}

	private boolean isReadAs(SqlFlavor flavor, List<ScriptStatement> written) {
		try {
			return withoutPlaces(file(flavor).downgrade()).equals(withoutPlaces(written));
		}
		catch (InvalidRevisionsException ex) {
			return false;
		}
	}

	private static List<ScriptStatement> withoutPlaces(List<ScriptStatement> statements) {
		return statements.stream()
			.map((statement) -> new ScriptStatement(statement.sql(), 0, statement.probe(), statement.backfill()))
			.toList();
	}

	private SqlRevisionFile file(SqlFlavor flavor) {
		return new SqlRevisionReader(flavor, LOCATION, this.text).readKept();
	}

	/**
	 * Return the revision, which can only be undone.
	 * @throws InvalidRevisionsException if somebody has changed the text
	 */
	RevisionScript script(SqlFlavor flavor, Placeholders placeholders) {
		SqlRevisionFile file = file(flavor);
		RevisionEntry entry = new RevisionEntry(RevisionEntry.Form.SQL, LOCATION, file.header(), this.statementHash);
		return new SqlRevisionScript(entry, placeholders, () -> file);
	}

	/** Return the revision where nothing is known that a placeholder could stand for. */
	RevisionScript script(SqlFlavor flavor) {
		return script(flavor, new Placeholders(Map.of()));
	}

}
