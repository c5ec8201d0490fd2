package dev.migrate.dialect.mariadb;

import java.util.List;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintVisitor;
import dev.migrate.schema.Deferral;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;

/** How each constraint of a table is said in MariaDB. */
class MariaDbConstraints implements ConstraintVisitor<String> {

	private final MariaDbWords words;

	private final MariaDbCatalog catalog;

	MariaDbConstraints(MariaDbWords words, MariaDbCatalog catalog) {
		this.words = words;
		this.catalog = catalog;
	}

	/** Return the constraint with its name, as it stands in a table. */
	String definition(ObjectName table, Constraint constraint) {
		// Every primary key has this name, which only the server may give.
		if (constraint instanceof PrimaryKey key && key.name() != null && key.name().text().equals("PRIMARY")) {
			return primaryKey(key);
		}
		return this.words.named(constraint.name(), seenFrom(table, constraint).accept(this));
	}

	// A foreign key looks for a plain name beside its own table, whatever is the default.
	private Constraint seenFrom(ObjectName table, Constraint constraint) {
		boolean isElsewhere = table.schema() != null && constraint instanceof ForeignKey key
				&& key.referredTable().schema() == null;
		return isElsewhere ? inDefaultDatabase((ForeignKey) constraint) : constraint;
	}

	private ForeignKey inDefaultDatabase(ForeignKey key) {
		String table = key.referredTable().name();
		return key.references(new ObjectName(this.catalog.defaultDatabase(table), table),
				key.referredColumns().toArray(String[]::new));
	}

	@Override
	public String primaryKey(PrimaryKey constraint) {
		refuseInclude(constraint.include());
		refuse(constraint.deferral());
		return "PRIMARY KEY (" + this.words.columns(constraint.columns()) + ")";
	}

	@Override
	public String unique(UniqueConstraint constraint) {
		refuseInclude(constraint.include());
		refuse(constraint.deferral());
		if (constraint.onConflict() != null) {
			throw this.words.unsupported("a resolution of conflicts for a constraint",
					"Say ON DUPLICATE KEY UPDATE where rows are inserted.");
		}
		if (constraint.usingIndex() != null) {
			throw this.words.unsupported("a constraint that takes an index over",
					"Leave it away: a unique index is a unique constraint.");
		}
		if (!constraint.nullsDistinct()) {
			throw this.words.unsupported("NULLS NOT DISTINCT",
					"Add a generated column that has a value for null, and make that unique.");
		}
		return "UNIQUE (" + this.words.columns(constraint.columns()) + ")";
	}

	@Override
	public String foreignKey(ForeignKey constraint) {
		refuse(constraint.deferral());
		if (constraint.match() != null) {
			throw this.words.unsupported("MATCH for a foreign key", "Leave it away, or add a check for the nulls.");
		}
		if (!constraint.validated()) {
			throw this.words.unsupported("a foreign key that is not valid yet", "Leave notValid() away.");
		}
		return "FOREIGN KEY (" + this.words.columns(constraint.columns()) + ") REFERENCES "
				+ this.words.quote(constraint.referredTable()) + " (" + this.words.columns(referredColumns(constraint))
				+ ")" + this.words.actions(constraint);
	}

	// MariaDB wants them named.
	private List<String> referredColumns(ForeignKey constraint) {
		if (!constraint.referredColumns().isEmpty()) {
			return constraint.referredColumns();
		}
		List<String> key = this.catalog.primaryKey(constraint.referredTable());
		return key.isEmpty() ? constraint.columns() : key;
	}

	@Override
	public String check(CheckConstraint constraint) {
		if (!constraint.validated()) {
			throw this.words.unsupported("a check that is not valid yet", "Leave notValid() away.");
		}
		return "CHECK (" + constraint.expression() + ")";
	}

	@Override
	public String exclude(ExcludeConstraint constraint) {
		throw this.words.unsupported("exclude constraints", "Check it in a trigger.");
	}

	private void refuseInclude(List<String> columns) {
		if (!columns.isEmpty()) {
			throw this.words.unsupported("columns that an index carries along",
					"Add an index with these columns at its end.");
		}
	}

	private void refuse(Deferral deferral) {
		if (deferral != Deferral.UNSAID && deferral != Deferral.NOT_DEFERRABLE) {
			throw this.words.unsupported("constraints that are checked at the end of a transaction",
					"Leave deferrable() and initiallyDeferred() away, and write rows in the order of their references.");
		}
	}

}
