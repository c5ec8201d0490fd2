package dev.migrate.dialect.postgresql;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrate.dialect.UnfitRows;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.ObjectName;

/**
 * When rows that a query finds do make a change fail.
 *
 * @param words writes SQL
 */
record PostgresCertainty(SqlWords words) {

	String of(UnfitRows rows) {
		return switch (rows.demand()) {
			case DIFFERENT_KEYS -> hasNoHeirs(rows.table());
			case REFERENCE ->
				Stream.concat(Stream.of(hasNoHeirs(rows.table())), rows.others().stream().map(this::isSeen))
					.collect(Collectors.joining(" AND "));
			case VALUE, NEW_VALUE, CONDITION -> "true";
		};
	}

	// A query also sees the rows of tables that inherit; keys are not inherited.
	private String hasNoHeirs(ObjectName table) {
		return "NOT EXISTS (SELECT FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhparent"
				+ " WHERE c.relkind = 'r' AND c.oid = " + relation(table) + ")";
	}

	// A policy hides rows from a query, but not from a foreign key.
	private String isSeen(ObjectName table) {
		return "NOT row_security_active(" + relation(table) + ")";
	}

	private String relation(ObjectName table) {
		return this.words.literal(this.words.quote(table)) + "::regclass";
	}

}
