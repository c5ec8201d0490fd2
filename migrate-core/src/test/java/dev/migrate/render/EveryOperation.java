package dev.migrate.render;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AddEnumValue;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterSequence;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.AlterTableOption;
import dev.migrate.operation.AttachPartition;
import dev.migrate.operation.BulkInsert;
import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.ColumnPosition;
import dev.migrate.operation.CommentOnTable;
import dev.migrate.operation.CreateDomain;
import dev.migrate.operation.CreateEnumType;
import dev.migrate.operation.CreateExtension;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateObject;
import dev.migrate.operation.CreatePartition;
import dev.migrate.operation.CreatePolicy;
import dev.migrate.operation.CreateSchema;
import dev.migrate.operation.CreateSequence;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.Creation;
import dev.migrate.operation.DetachPartition;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropDomain;
import dev.migrate.operation.DropExtension;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.DropObject;
import dev.migrate.operation.DropPolicy;
import dev.migrate.operation.DropSchema;
import dev.migrate.operation.DropSequence;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.DropType;
import dev.migrate.operation.EnumPosition;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Grant;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Policy;
import dev.migrate.operation.Probe;
import dev.migrate.operation.RefreshMaterializedView;
import dev.migrate.operation.Removal;
import dev.migrate.operation.RemoveEnumValue;
import dev.migrate.operation.RenameConstraint;
import dev.migrate.operation.RenameEnumValue;
import dev.migrate.operation.RenameIndex;
import dev.migrate.operation.RenameTable;
import dev.migrate.operation.ReplaceableObject;
import dev.migrate.operation.RestoreObject;
import dev.migrate.operation.Revoke;
import dev.migrate.operation.Rows;
import dev.migrate.operation.SetRowSecurity;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.TableOperation;
import dev.migrate.operation.ValidateConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ForeignKeyAction;
import dev.migrate.schema.Index;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;

import static dev.migrate.schema.Definitions.check;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.comment;
import static dev.migrate.schema.Definitions.enumeration;
import static dev.migrate.schema.Definitions.exclude;
import static dev.migrate.schema.Definitions.expression;
import static dev.migrate.schema.Definitions.finalName;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.indexOn;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.key;
import static dev.migrate.schema.Definitions.name;
import static dev.migrate.schema.Definitions.numeric;
import static dev.migrate.schema.Definitions.primaryKey;
import static dev.migrate.schema.Definitions.string;
import static dev.migrate.schema.Definitions.text;
import static dev.migrate.schema.Definitions.unique;
import static dev.migrate.schema.Definitions.with;

/** Operations of every kind, with every attribute that they can have. */
final class EveryOperation {

	static final ObjectName NEAR = ObjectName.of("orders");

	static final ObjectName FAR = name("archive", "orders");

	static final List<String> TEXTS = List.of("", " ", "a \"quoted\" word", "back\\slash \\u0041",
			"  indented\n  twice", "\n", "line\n", "tab\there\n\tand there\t", "trails \n spaces  \nend ",
			"\"\"\"\"\" quotes \"\nand \"", "carriage\r\nreturn", "x".repeat(200), "many words ".repeat(40),
			"   " + "far  apart ".repeat(30) + "\n\n z", "\u202Ehidden\u0000", "emoji \uD83D\uDE00", "\n\n  leading\n",
			"SELECT \"a\", \"b\" FROM \"c\"", "\\", "ends in a backslash \\\n \\", "\\s\\t\\n");

	private EveryOperation() {
	}

	static List<Operation> all() {
		List<Operation> operations = new ArrayList<>(objects());
		for (ObjectName table : List.of(NEAR, FAR)) {
			operations.addAll(tables(table));
			changes(table).forEach(operations::add);
			operations.add(new AlterTable(table, changes(table),
					List.of(new AlterTableOption(AlterTableOption.Key.COLUMN_ORDER, "a"),
							new AlterTableOption(AlterTableOption.Key.COLUMN_ORDER, "b"),
							new AlterTableOption(AlterTableOption.Key.REBUILD, ""),
							new AlterTableOption(AlterTableOption.Key.ALGORITHM, "INSTANT"),
							new AlterTableOption(AlterTableOption.Key.LOCK, "NONE"))));
			operations.add(new AlterTable(table, List.of(), List.of()));
		}
		TEXTS.forEach((text) -> {
			operations.add(new ExecuteSql(SqlStatement.of(text)));
			operations
				.add(new CreateTable(Table.of(NEAR, List.of(column("a", text()).comment(text), comment(text))), false));
			operations.add(new CreateObject(
					new ReplaceableObject(ReplaceableObject.Kind.FUNCTION, FAR, "integer", text), true));
		});
		return operations;
	}

	private static List<Operation> objects() {
		List<Operation> operations = new ArrayList<>(List.of(new CreateSchema("s", Set.of()),
				new CreateSchema("s", Set.of(Creation.IF_NOT_EXISTS)), new DropSchema("s", Set.of(Removal.CASCADE)),
				new CreateExtension("e", null, Set.of()), new CreateExtension("e", "s", Set.of(Creation.IF_NOT_EXISTS)),
				new DropExtension("e", Set.of(Removal.IF_EXISTS, Removal.CASCADE)),
				new Grant(List.of("SELECT, UPDATE"), "orders", List.of("PUBLIC", "x")),
				new Grant(List.of("SELECT", "UPDATE"), "orders", List.of("x")),
				new Revoke(List.of("SELECT"), "TABLE orders", List.of("x")),
				new Revoke(List.of("SELECT", "UPDATE"), "orders", List.of("x")),
				new ExecuteSql(SqlStatement.of("UPDATE a SET b = ? WHERE c = ?", 1L, null)),
				new ExecuteSql(SqlStatement.of("VACUUM a"), Optional.of(Probe.query("SELECT true"))),
				new ExecuteSql(SqlStatement.of("UPDATE a SET b = ?", 1L), Optional.of(Probe.query("SELECT true"))),
				new CreatePartition(NEAR, FAR, "DEFAULT", null), new AttachPartition(NEAR, FAR, "DEFAULT"),
				new DetachPartition(FAR, NEAR, true)));
		for (ObjectName name : List.of(NEAR, FAR)) {
			operations.addAll(objects(name));
		}
		return operations;
	}

	private static List<Operation> objects(ObjectName name) {
		SequenceOptions counting = SequenceOptions.DEFAULT.start(5)
			.increment(-2)
			.minValue(Long.MIN_VALUE)
			.maxValue(1L << 40)
			.cycle()
			.cache(20);
		List<Operation> operations = new ArrayList<>(List.of(new CreateEnumType(name, List.of("a", "b"), Set.of()),
				new CreateEnumType(name, List.of(), Set.of(Creation.IF_NOT_EXISTS)),
				new AddEnumValue(name, "c", null, Set.of(Creation.IF_NOT_EXISTS)),
				new AddEnumValue(name, "c", new EnumPosition(true, "a"), Set.of()),
				new AddEnumValue(name, "c", new EnumPosition(false, "a"), Set.of(Creation.IF_NOT_EXISTS)),
				new RenameEnumValue(name, "a", "b"), new RemoveEnumValue(name, "a"),
				new DropType(name, Set.of(Removal.IF_EXISTS)), new DropDomain(name, Set.of()),
				new CreateDomain(name, string(3), true, null, List.of(check("value > 'a'").named("c"))),
				new CreateDomain(name, integer(), false, new DefaultValue.Literal(3), List.of()),
				new CreateDomain(name, integer(), true, new DefaultValue.Sql("1 + 1"), List.of(check("value > 0"))),
				new CreateSequence(name, null, SequenceOptions.DEFAULT, Set.of()),
				new CreateSequence(name, null, counting, Set.of(Creation.IF_NOT_EXISTS)),
				new CreateSequence(name, integer(), counting, Set.of()),
				new CreateSequence(name, integer(), SequenceOptions.DEFAULT, Set.of()),
				new AlterSequence(name, counting, null), new AlterSequence(name, SequenceOptions.DEFAULT, 1L << 40),
				new AlterSequence(name, SequenceOptions.DEFAULT, null), new AlterSequence(name, counting, 3L),
				new DropSequence(name, Set.of(Removal.CASCADE)), new RefreshMaterializedView(name, true),
				new RefreshMaterializedView(name, false), new SetRowSecurity(name, true, true),
				new SetRowSecurity(name, true, false), new SetRowSecurity(name, false, false),
				new SetRowSecurity(name, false, true), new CreatePolicy(name, Policy.of("p")),
				new CreatePolicy(name,
						Policy.of("p")
							.restrictive()
							.forCommand("SELECT")
							.to("a", "b")
							.using("x > 0")
							.withCheck("y > 0")),
				new DropPolicy(name, "p", Set.of(Removal.IF_EXISTS)),
				new CreatePartition(name, name.sibling("p"), "DEFAULT", null),
				new CreatePartition(name, name.sibling("p"), "FROM (1) TO (2)", "RANGE (a)"),
				new AttachPartition(name, name.sibling("p"), "DEFAULT"),
				new DetachPartition(name, name.sibling("p"), true), new DetachPartition(name, name.sibling("p"), false),
				rows(name)));
		for (ReplaceableObject.Kind kind : ReplaceableObject.Kind.values()) {
			boolean view = JavaObjectOperations.isView(kind);
			String detail = view ? "" : "integer, text";
			operations.add(new CreateObject(new ReplaceableObject(kind, name, detail, "SELECT 1"), true));
			operations.add(new CreateObject(new ReplaceableObject(kind, name, detail, "SELECT 1"), false));
			operations.add(new DropObject(kind, name, detail, Set.of(Removal.IF_EXISTS)));
			operations.add(new RestoreObject(kind, name, detail));
		}
		return operations;
	}

	private static BulkInsert rows(ObjectName name) {
		return new BulkInsert(name,
				Rows.of("a", "b", "c")
					.types(integer(), text(), enumeration("mood", "good"))
					.row(1, "x", null)
					.row(2L, "y", true)
					.row((short) 3, 4.5, 1.5f)
					.row(new BigDecimal("1.50"), LocalDate.of(2026, 11, 21),
							OffsetDateTime.parse("2026-11-21T10:15:00+01:00"))
					.row((byte) 1, Double.NaN, UUID.fromString("0000002a-0000-0000-0000-00000000002a")));
	}

	private static List<Operation> tables(ObjectName table) {
		List<Operation> operations = new ArrayList<>(List.of(new DropTable(table, Set.of(Removal.CASCADE)),
				new DropTable(table, Set.of()), new RenameTable(table, "b"),
				new BulkInsert(table, Rows.of("a").row((Object) null).row("x")),
				new DropIndex(null, table, Set.of(Removal.CONCURRENTLY)),
				new DropIndex(table, name("other", "i"), Set.of()), new RenameIndex(null, table, "b"),
				new AddColumn(table, column("a", integer()).references("near", "id"), ColumnPosition.before("b"),
						Set.of()),
				new AddConstraint(table, foreignKey("a").references("near")),
				new DropConstraint(table, Label.ofFinal("c"), null, Set.of()),
				new AlterTable(table, List.of(new AddConstraint(table, foreignKey("a").references("near"))), List.of()),
				new CreateTable(Table.of(table, List.of(column("a", integer()).primaryKey().references("near"))),
						false),
				new CreateTable(Table.of(table, List.of()), true)));
		constraints().forEach((constraint) -> {
			operations.add(new AddConstraint(table, far(constraint)));
			operations.add(new CreateTable(
					Table.of(table, List.of(column("a", integer()).notNull(), column("b", text()), far(constraint))),
					true));
		});
		indexes().forEach((index) -> operations.add(new CreateIndex(table, index, Set.of(Creation.CONCURRENTLY))));
		return operations;
	}

	/** What is done in a schema refers to a table without one by the record only. */
	private static Constraint far(Constraint constraint) {
		return (constraint instanceof ForeignKey key)
				? key.references(name("other", "t"), key.referredColumns().toArray(String[]::new)) : constraint;
	}

	static List<Constraint> constraints() {
		return List.of(primaryKey("a"), primaryKey("a", "b").named("k").include("c").deferrable(),
				primaryKey("a").named(finalName("k")).initiallyDeferred(), primaryKey("a").notDeferrable(), unique("a"),
				unique("b").named("u"),
				unique("a", "b").include("c", "d").nullsNotDistinct().onConflict("IGNORE").deferrable(),
				unique().usingIndex("i").named(finalName("u")), foreignKey("a").references("t"),
				foreignKey("a").references("t", "id"),
				foreignKey("a", "b").references("t", "c", "d")
					.named("f")
					.onDelete(ForeignKeyAction.SET_NULL)
					.onUpdate(ForeignKeyAction.CASCADE)
					.match("FULL")
					.notValid()
					.initiallyDeferred(),
				foreignKey("a").references("t", "id").onDelete(ForeignKeyAction.CASCADE).named(finalName("f")),
				check("a > 0"), check("a > 0").named("c").notValid(), check("a > 0").ofColumn("a"),
				check("a > 0").ofColumn("a").named("c").notValid(), exclude(with(key("a"), "=")),
				exclude(with(key("a").operatorClass("o"), "="), with(expression("lower(b)"), "&&")).using("gist")
					.where("a > 0")
					.named("e")
					.deferrable());
	}

	static List<Index> indexes() {
		return List.of(index("i", "a"), index("i", "a", "b").asUnique(), indexOn("a"),
				indexOn("a", "b").named(finalName("i")), Index.of(null, List.of(expression("lower(a)"))),
				index("i")
					.on(key("a").ascending().nullsFirst(), key("b").descending().nullsLast(), key("c").prefix(3),
							expression("lower(d)").operatorClass("text_pattern_ops"))
					.asUnique()
					.using("btree")
					.where("a > 0")
					.include("e", "f")
					.nullsNotDistinct()
					.with("fillfactor=70")
					.with("x=1")
					.tablespace("space"));
	}

	private static List<TableOperation> changes(ObjectName table) {
		List<TableOperation> changes = new ArrayList<>();
		columnChanges().forEach((change) -> changes.add(new AlterColumn(table, "a", change)));
		changes.add(new AddColumn(table, column("a", integer()), Set.of(Creation.IF_NOT_EXISTS)));
		changes.add(new AddColumn(table, column("a", integer()), ColumnPosition.after("b"), Set.of()));
		changes.add(new AddColumn(table,
				columnWith(primaryKey("a"), unique("a"), indexOn("a"), check("a > 0"), check("a > 1").ofColumn("a"),
						index("i", "a", "b"), foreignKey("a").references(name("other", "t"), "id"),
						foreignKey("a").references(name("other", "t"), "id").onDelete(ForeignKeyAction.RESTRICT)),
				ColumnPosition.before("b"), Set.of(Creation.IF_NOT_EXISTS)));
		changes.add(new DropColumn(table, "a", Set.of(Removal.IF_EXISTS, Removal.CASCADE)));
		changes.add(new AddConstraint(table, unique("a").named("u")));
		changes.add(new DropConstraint(table, Label.of("c"), null, Set.of(Removal.CASCADE)));
		changes.add(new DropConstraint(table, Label.of("c"), ConstraintType.UNIQUE, Set.of()));
		changes
			.add(new DropConstraint(table, Label.ofFinal("c"), ConstraintType.FOREIGN_KEY, Set.of(Removal.IF_EXISTS)));
		changes.add(new RenameConstraint(table, "c", "d"));
		changes.add(new ValidateConstraint(table, "c"));
		changes.add(new CreateIndex(table, index("i", "a"), Set.of()));
		changes.add(new CreateIndex(table, index("i", "a").where("a > 0"), Set.of(Creation.IF_NOT_EXISTS)));
		changes.add(new DropIndex(table, table.sibling("i"), Set.of(Removal.CONCURRENTLY)));
		changes.add(new RenameIndex(table, table.sibling("i"), "j"));
		changes.add(new CommentOnTable(table, "what customers want"));
		changes.add(new CommentOnTable(table, null));
		return changes;
	}

	private static Column columnWith(TableElement... parts) {
		Column column = column("a", integer()).notNull();
		for (TableElement part : parts) {
			column = column.with(part);
		}
		return column;
	}

	private static List<ColumnChange> columnChanges() {
		ColumnChange none = ColumnChange.NONE;
		return Arrays.asList(none, none.rename("b"), none.type(numeric(8, 2)),
				none.type(integer(), "a::integer").rename("b").setNotNull(), none.dropNotNull(), none.setDefault(1),
				none.setDefault(null), none.setDefault("it's"), none.setDefaultSql("now()"), none.dropDefault(),
				none.setAutoIncrement(), none.setAutoIncrement((numbers) -> numbers.start(1L << 33)),
				none.setIdentityAlways((numbers) -> numbers), none.setIdentityAlways((numbers) -> numbers.cache(3)),
				none.dropIdentity(), none.setGeneratedAs("b + 1"), none.setVirtualAs("b + 1"), none.dropGenerated(),
				none.comment("text"), none.dropComment(),
				none.type(string(20)).setNotNull().setDefault("x").comment("all at once"));
	}

}
