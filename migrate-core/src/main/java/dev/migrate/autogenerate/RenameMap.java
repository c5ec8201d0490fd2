package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.Operation;
import dev.migrate.operation.RenameTable;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintVisitor;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ExcludeElement;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Renames that are due, as the database sees them. */
final class RenameMap {

	private final Map<ObjectName, ObjectName> tables = new HashMap<>();

	private final Map<ObjectName, ObjectName> sequences = new HashMap<>();

	private final Map<ObjectName, Map<String, String>> columns = new HashMap<>();

	private final List<Operation> upgrade = new ArrayList<>();

	private final List<Operation> downgrade = new ArrayList<>();

	private RenameMap() {
	}

	/**
	 * Return those of the renames that have not happened yet: the old name is there and
	 * the new one is not.
	 */
	static RenameMap due(List<Rename> renames, Schema actual) {
		RenameMap map = new RenameMap();
		Map<ObjectName, Table> there = new HashMap<>();
		actual.tables().forEach((table) -> there.put(table.name(), table));
		renames.stream().filter((rename) -> rename.column() == null).forEach((rename) -> map.table(rename, there));
		renames.forEach((rename) -> map.column(rename, there));
		return map;
	}

	/**
	 * Let the sequence of a table that is renamed be renamed with it: the only one that
	 * goes and has the name of the table in its own, if the same with the new name comes.
	 */
	RenameMap withSequences(Schema actual, Schema wanted) {
		Set<ObjectName> there = sequences(actual);
		Set<ObjectName> asked = sequences(wanted);
		this.tables.forEach((old, renamed) -> {
			List<ObjectName> going = there.stream()
				.filter((name) -> !asked.contains(name) && name.name().contains(old.name()))
				.filter((name) -> asked.contains(sequence(name, old, renamed))
						&& !there.contains(sequence(name, old, renamed)))
				.toList();
			if (going.size() == 1) {
				rename(going.get(0), sequence(going.get(0), old, renamed));
			}
		});
		return this;
	}

	private static Set<ObjectName> sequences(Schema schema) {
		return schema.sequences().stream().map(Sequence::name).collect(Collectors.toSet());
	}

	private static ObjectName sequence(ObjectName sequence, ObjectName old, ObjectName renamed) {
		return sequence.sibling(sequence.name().replace(old.name(), renamed.name()));
	}

	// It is renamed as a table is.
	private void rename(ObjectName old, ObjectName renamed) {
		this.sequences.put(old, renamed);
		this.upgrade.add(new RenameTable(old, renamed.name()));
		this.downgrade.add(0, new RenameTable(renamed, old.name()));
	}

	private void table(Rename rename, Map<ObjectName, Table> there) {
		ObjectName old = rename.table().sibling(rename.oldName());
		Table table = there.get(old);
		if (table != null && !there.containsKey(rename.table())) {
			this.tables.put(old, rename.table());
			there.put(rename.table(), table);
			this.upgrade.add(new RenameTable(old, rename.table().name()));
			this.downgrade.add(0, new RenameTable(rename.table(), old.name()));
		}
	}

	private void column(Rename rename, Map<ObjectName, Table> there) {
		Table table = there.get(rename.table());
		if (rename.column() != null && table != null && has(table, rename.oldName()) && !has(table, rename.column())) {
			this.columns.computeIfAbsent(table.name(), (unused) -> new HashMap<>())
				.put(rename.oldName(), rename.column());
			this.upgrade
				.add(new AlterColumn(rename.table(), rename.oldName(), ColumnChange.NONE.rename(rename.column())));
			this.downgrade.add(0,
					new AlterColumn(rename.table(), rename.column(), ColumnChange.NONE.rename(rename.oldName())));
		}
	}

	private static boolean has(Table table, String column) {
		return table.columns().stream().anyMatch((candidate) -> candidate.name().equals(column));
	}

	/** Return what renames. */
	List<Operation> upgrade() {
		return List.copyOf(this.upgrade);
	}

	/** Return what gives the old names back. */
	List<Operation> downgrade() {
		return List.copyOf(this.downgrade);
	}

	/** Return what a database looks like after the renames. */
	Schema applied(Schema schema) {
		List<Sequence> renamed = schema.sequences()
			.stream()
			.map((sequence) -> new Sequence(this.sequences.getOrDefault(sequence.name(), sequence.name()),
					sequence.type(), sequence.counting()))
			.toList();
		return new Schema(schema.schemas(), schema.tables().stream().map(this::renamed).toList(), renamed,
				schema.enumTypes(), schema.views(), schema.routines(), schema.partitions());
	}

	private Table renamed(Table table) {
		Function<String, String> names = names(table.name());
		return new Table(name(table.name()), table.columns().stream().map((column) -> renamed(column, names)).toList(),
				table.constraints().stream().map((one) -> one.accept(new RenamedConstraint(names))).toList(),
				table.indexes().stream().map((index) -> renamed(index, names)).toList(), table.options(),
				table.comment());
	}

	private ObjectName name(ObjectName table) {
		return this.tables.getOrDefault(table, table);
	}

	private Function<String, String> names(ObjectName table) {
		Map<String, String> renamed = this.columns.getOrDefault(table, Map.of());
		return (column) -> renamed.getOrDefault(column, column);
	}

	private static Column renamed(Column column, Function<String, String> names) {
		GeneratedValue generated = column.generated();
		return new Column(names.apply(column.name()), column.type(), column.nullable(), column.defaultValue(),
				column.identity(), (generated != null)
						? new GeneratedValue(expression(generated.expression(), names), generated.stored()) : null,
				column.comment(), column.parts());
	}

	private static Index renamed(Index index, Function<String, String> names) {
		String where = index.where();
		return new Index(index.name(), index.keys().stream().map((key) -> key(key, names)).toList(), index.unique(),
				index.method(), (where != null) ? expression(where, names) : null, all(index.include(), names),
				index.nullsDistinct(), index.with(), index.tablespace());
	}

	private static IndexKey key(IndexKey key, Function<String, String> names) {
		String text = key.isExpression() ? expression(key.text(), names) : names.apply(key.text());
		return new IndexKey(text, key.isExpression(), key.order(), key.nulls(), key.operatorClass(),
				key.prefixLength());
	}

	private static List<String> all(List<String> columns, Function<String, String> names) {
		return columns.stream().map(names).toList();
	}

	// The database rewrites its expressions, too, when a column is renamed.
	private static String expression(String sql, Function<String, String> names) {
		Matcher word = Pattern.compile("'(?:[^']|'')*'|\\w+").matcher(sql);
		return word.replaceAll((match) -> Matcher.quoteReplacement(names.apply(match.group())));
	}

	/** A constraint with the new names of its columns. */
	private final class RenamedConstraint implements ConstraintVisitor<Constraint> {

		private final Function<String, String> names;

		RenamedConstraint(Function<String, String> names) {
			this.names = names;
		}

		@Override
		public Constraint primaryKey(PrimaryKey key) {
			return new PrimaryKey(key.name(), all(key.columns(), this.names), all(key.include(), this.names),
					key.deferral());
		}

		@Override
		public Constraint unique(UniqueConstraint unique) {
			return new UniqueConstraint(unique.name(), all(unique.columns(), this.names),
					all(unique.include(), this.names), unique.nullsDistinct(), unique.usingIndex(), unique.onConflict(),
					unique.deferral());
		}

		@Override
		public Constraint foreignKey(ForeignKey key) {
			Function<String, String> referred = names(key.referredTable());
			return new ForeignKey(key.name(), all(key.columns(), this.names), name(key.referredTable()),
					all(key.referredColumns(), referred), key.onDelete(), key.onUpdate(), key.match(), key.validated(),
					key.deferral(), all(key.setNull(), this.names));
		}

		@Override
		public Constraint check(CheckConstraint check) {
			return new CheckConstraint(check.name(), expression(check.expression(), this.names), check.validated(),
					column(check.column()));
		}

		@Override
		public Constraint exclude(ExcludeConstraint exclude) {
			List<ExcludeElement> elements = exclude.elements()
				.stream()
				.map((element) -> new ExcludeElement(key(element.key(), this.names), element.operator()))
				.toList();
			return new ExcludeConstraint(exclude.name(), elements, exclude.using(), optional(exclude.where()),
					exclude.deferral());
		}

		private @Nullable String column(@Nullable String column) {
			return (column != null) ? this.names.apply(column) : null;
		}

		private @Nullable String optional(@Nullable String sql) {
			return (sql != null) ? expression(sql, this.names) : null;
		}

	}

}
