package dev.migrate.dialect.h2;

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

/** How each constraint of a table is said in H2. */
class H2Constraints implements ConstraintVisitor<String> {

	private final H2Words words;

	H2Constraints(H2Words words) {
		this.words = words;
	}

	/** Return the constraint with its name, as it stands in a table. */
	String definition(Constraint constraint) {
		return this.words.named(constraint.name(), constraint.accept(this));
	}

	@Override
	public String primaryKey(PrimaryKey constraint) {
		refuse(constraint.include(), constraint.deferral(), "a primary key");
		return "PRIMARY KEY (" + this.words.columns(constraint.columns()) + ")";
	}

	@Override
	public String unique(UniqueConstraint constraint) {
		refuse(constraint.include(), constraint.deferral(), "a unique constraint");
		if (constraint.usingIndex() != null || constraint.onConflict() != null) {
			throw this.words.unsupported("a unique constraint that says more than its columns", "Leave it away.");
		}
		return "UNIQUE " + (constraint.nullsDistinct() ? "" : "NULLS NOT DISTINCT ") + "("
				+ this.words.columns(constraint.columns()) + ")";
	}

	private void refuse(List<String> include, Deferral deferral, String what) {
		if (!include.isEmpty()) {
			throw this.words.unsupported("INCLUDE for " + what, "Leave it away.");
		}
		if (deferral == Deferral.DEFERRABLE || deferral == Deferral.INITIALLY_DEFERRED) {
			throw this.words.unsupported(deferral.sql() + " for " + what, "Order the statements so that it holds.");
		}
	}

	@Override
	public String foreignKey(ForeignKey constraint) {
		refuse(List.of(), constraint.deferral(), "a foreign key");
		if (constraint.match() != null) {
			throw this.words.unsupported("MATCH for a foreign key", "Leave it away.");
		}
		StringBuilder sql = new StringBuilder("FOREIGN KEY (").append(this.words.columns(constraint.columns()))
			.append(") REFERENCES ")
			.append(this.words.quote(constraint.referredTable()));
		if (!constraint.referredColumns().isEmpty()) {
			sql.append(" (").append(this.words.columns(constraint.referredColumns())).append(')');
		}
		return sql.append(this.words.actions(constraint)).append(constraint.validated() ? "" : " NOCHECK").toString();
	}

	@Override
	public String check(CheckConstraint constraint) {
		return "CHECK (" + constraint.expression() + ")" + (constraint.validated() ? "" : " NOCHECK");
	}

	@Override
	public String exclude(ExcludeConstraint constraint) {
		throw this.words.unsupported("exclude constraints", "Refuse such rows in the application.");
	}

	/** Return a column, as it stands in an index. */
	String key(IndexKey key) {
		if (key.isExpression()) {
			throw this.words.unsupported("an index on an expression",
					"Add a generated column with it, and index that.");
		}
		if (key.prefixLength() != null || key.operatorClass() != null) {
			throw this.words.unsupported("an index on a part of a column", "Index the whole column.");
		}
		StringBuilder sql = new StringBuilder(this.words.quote(key.text()));
		for (String part : new String[] { key.order(), key.nulls() }) {
			sql.append((part != null) ? " " + part : "");
		}
		return sql.toString();
	}

}
