package dev.migrate.dialect.mariadb;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.TableOperation;

/**
 * Changes of a table for a script. Where a column changes, the script puts the statement
 * together when it runs, and runs that.
 */
class MariaDbScriptedAlteration {

	private static final String VARIABLE = "@migrate_change";

	private final MariaDbWords words;

	private final MariaDbAlterations alterations;

	private final MariaDbColumnChanges changes;

	MariaDbScriptedAlteration(MariaDbWords words, MariaDbAlterations alterations, MariaDbColumnChanges changes) {
		this.words = words;
		this.alterations = alterations;
		this.changes = changes;
	}

	/** Return whether some change has to read what is there. */
	boolean isNeeded(AlterTable operation) {
		return operation.changes().stream().anyMatch(this::reads);
	}

	private boolean reads(TableOperation change) {
		return change instanceof AlterColumn column && this.changes.simple(column).isEmpty();
	}

	/** Return the statements. */
	List<String> statements(AlterTable operation) {
		List<String> clauses = new ArrayList<>();
		operation.changes().forEach((change) -> clauses.addAll(clauses(change)));
		operation.options().forEach((option) -> clauses.add(literal(this.alterations.option(option))));
		String start = literal("ALTER TABLE " + this.words.quote(operation.table()) + " ");
		List<String> statements = new ArrayList<>();
		statements.add(
				"SET " + VARIABLE + " = CONCAT(" + start + ", CONCAT_WS(', ', " + String.join(",\n  ", clauses) + "))");
		statements.addAll(this.words.product().execute(VARIABLE));
		return statements;
	}

	private List<String> clauses(TableOperation change) {
		if (change instanceof AlterColumn column && reads(change)) {
			this.changes.refuseExpression(column);
			return List.of(new MariaDbScriptedChange(this.words, column).clause());
		}
		return change.accept(this.alterations).stream().map(this::literal).toList();
	}

	private String literal(String sql) {
		return this.words.literal(sql);
	}

}
