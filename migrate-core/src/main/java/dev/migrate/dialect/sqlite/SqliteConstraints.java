package dev.migrate.dialect.sqlite;

import java.util.List;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintVisitor;
import dev.migrate.schema.Deferral;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;

/** How each constraint of a table is said in SQLite. */
class SqliteConstraints implements ConstraintVisitor<String> {

	private final SqliteWords words;

	SqliteConstraints(SqliteWords words) {
		this.words = words;
	}

	/** Return the constraint with its name, as it stands in a table. */
	String definition(Constraint constraint) {
		return this.words.named(constraint.name(), constraint.accept(this));
	}

	/** Return the constraint with its name, as it stands behind the only column of it. */
	String inline(Constraint constraint) {
		return (constraint instanceof ForeignKey key) ? this.words.named(key.name(), references(key))
				: definition(constraint);
	}

	@Override
	public String primaryKey(PrimaryKey constraint) {
		refuse(constraint.include(), constraint.deferral(), "a primary key");
		return "PRIMARY KEY (" + this.words.columns(constraint.columns()) + ")";
	}

	@Override
	public String unique(UniqueConstraint constraint) {
		refuse(constraint.include(), constraint.deferral(), "a unique constraint");
		if (constraint.usingIndex() != null) {
			throw this.words.unsupported("a unique constraint that takes over an index", "Name its columns.");
		}
		if (!constraint.nullsDistinct()) {
			throw this.words.unsupported("NULLS NOT DISTINCT",
					"Create a unique index on an expression, as in coalesce(code, '').");
		}
		return "UNIQUE (" + this.words.columns(constraint.columns()) + ")"
				+ ((constraint.onConflict() != null) ? " ON CONFLICT " + constraint.onConflict() : "");
	}

	private void refuse(List<String> include, Deferral deferral, String what) {
		if (!include.isEmpty()) {
			throw this.words.unsupported("INCLUDE for " + what, "Leave it away.");
		}
		if (deferral != Deferral.UNSAID) {
			throw this.words.unsupported(deferral.sql() + " for " + what, "Only a foreign key can be deferred.");
		}
	}

	@Override
	public String foreignKey(ForeignKey constraint) {
		return "FOREIGN KEY (" + this.words.columns(constraint.columns()) + ") " + references(constraint);
	}

	private String references(ForeignKey constraint) {
		refuseUnchecked(constraint.validated());
		// A foreign key never leaves its database file, so no schema can be said.
		StringBuilder sql = new StringBuilder("REFERENCES ")
			.append(this.words.quote(constraint.referredTable().name()));
		if (!constraint.referredColumns().isEmpty()) {
			sql.append(" (").append(this.words.columns(constraint.referredColumns())).append(')');
		}
		if (constraint.match() != null) {
			sql.append(" MATCH ").append(constraint.match());
		}
		return sql.append(this.words.actions(constraint))
			.append((constraint.deferral() != Deferral.UNSAID) ? " " + constraint.deferral().sql() : "")
			.toString();
	}

	@Override
	public String check(CheckConstraint constraint) {
		refuseUnchecked(constraint.validated());
		return "CHECK (" + constraint.expression() + ")";
	}

	private void refuseUnchecked(boolean validated) {
		if (!validated) {
			throw this.words.unsupported("a constraint that existing rows need not meet", "Leave NOT VALID away.");
		}
	}

	@Override
	public String exclude(ExcludeConstraint constraint) {
		throw this.words.unsupported("exclude constraints", "Refuse such rows in a trigger.");
	}

	/** Return a column or an expression, as it stands in an index. */
	String key(IndexKey key) {
		if (key.prefixLength() != null) {
			throw this.words.unsupported("an index on the first characters",
					"Use an expression, as in substr(%s, 1, %d).".formatted(key.text(), key.prefixLength()));
		}
		if (key.nulls() != null || key.operatorClass() != null) {
			throw this.words.unsupported("an index with " + ((key.nulls() != null) ? key.nulls() : key.operatorClass()),
					"Leave it away: nulls are the smallest values.");
		}
		String text = key.isExpression() ? key.text() : this.words.quote(key.text());
		return (key.order() != null) ? text + " " + key.order() : text;
	}

}
