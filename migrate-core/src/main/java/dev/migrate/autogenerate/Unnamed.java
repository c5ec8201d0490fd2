package dev.migrate.autogenerate;

import java.util.HashSet;
import java.util.Set;

import dev.migrate.schema.Constraint;
import dev.migrate.schema.Index;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which constraints and indexes have no name, while a scratch database insists
 * on one.
 */
final class Unnamed {

	private static final String MARK = "migrate_unnamed_";

	private final Set<ObjectName> keys = new HashSet<>();

	private int count;

	/** Return a schema in which everything has a name, if only a provisional one. */
	Schema marked(Schema schema) {
		return schema.tables(schema.tables().stream().map(this::marked).toList());
	}

	private Table marked(Table table) {
		return new Table(table.name(), table.columns(),
				table.constraints().stream().map((constraint) -> marked(table, constraint)).toList(),
				table.indexes().stream().map((index) -> (index.name() != null) ? index : index.named(next())).toList(),
				table.options(), table.comment());
	}

	private Constraint marked(Table table, Constraint constraint) {
		if (constraint.name() != null) {
			return constraint;
		}
		if (constraint instanceof PrimaryKey) {
			this.keys.add(table.name());
			return constraint;
		}
		return constraint.named(next());
	}

	private Label next() {
		this.count++;
		return Label.ofFinal(MARK + this.count);
	}

	/** Return a schema without the provisional names. */
	Schema unmarked(Schema schema) {
		return schema.tables(schema.tables().stream().map(this::unmarked).toList());
	}

	private Table unmarked(Table table) {
		return new Table(table.name(), table.columns(),
				table.constraints().stream().map((constraint) -> unmarked(table, constraint)).toList(),
				table.indexes().stream().map((index) -> isMark(index.name()) ? nameless(index) : index).toList(),
				table.options(), table.comment());
	}

	private Constraint unmarked(Table table, Constraint constraint) {
		boolean isOfDatabase = constraint instanceof PrimaryKey && this.keys.contains(table.name());
		return (isOfDatabase || isMark(constraint.name())) ? constraint.named(null) : constraint;
	}

	private static Index nameless(Index index) {
		return new Index(null, index.keys(), index.unique(), index.method(), index.where(), index.include(),
				index.nullsDistinct(), index.with(), index.tablespace());
	}

	private static boolean isMark(@Nullable Label name) {
		return name != null && name.text().startsWith(MARK);
	}

}
