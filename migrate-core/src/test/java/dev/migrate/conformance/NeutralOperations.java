package dev.migrate.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddConstraint;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterTable;
import dev.migrate.operation.AlterTableOption;
import dev.migrate.operation.BulkInsert;
import dev.migrate.operation.ColumnPosition;
import dev.migrate.operation.CommentOnTable;
import dev.migrate.operation.CreateEnumType;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.Creation;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.DropType;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Removal;
import dev.migrate.operation.RenameTable;
import dev.migrate.operation.Rows;
import dev.migrate.operation.TableOperation;
import dev.migrate.schema.ConstraintType;
import dev.migrate.schema.DataType;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the operations of a recorded case. */
final class NeutralOperations {

	private final NeutralTypes types;

	private final NeutralDefinitions definitions;

	private final UnaryOperator<String> text;

	NeutralOperations(NeutralTypes types, UnaryOperator<String> text) {
		this.types = types;
		this.text = text;
		this.definitions = new NeutralDefinitions(types);
	}

	/** Return what a revision does that consists of operations. */
	Consumer<Operations> revision(Iterable<JsonNode> operations) {
		return (op) -> operations.forEach((operation) -> perform(operation, op));
	}

	private void perform(JsonNode node, Operations op) {
		if (node.has("columnOrder")) {
			op.run(new PartialColumnOrder(node).completed(batch(node), op));
			return;
		}
		if (node.get("op").asString().equals("execute")) {
			execute(node, op);
		}
		else {
			op.run(operation(node));
		}
	}

	private void execute(JsonNode node, Operations op) {
		String sql = this.text.apply(node.get("sql").asString());
		if (!node.has("parameters")) {
			op.execute(sql);
			return;
		}
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
		node.get("parameters")
			.properties()
			.forEach((parameter) -> parameters.put(parameter.getKey(), value(parameter.getValue(), null)));
		op.execute(sql, parameters);
	}

	private Operation operation(JsonNode node) {
		String op = node.get("op").asString();
		return switch (op) {
			case "bulkInsert" -> new BulkInsert(table(node), rows(node));
			case "createEnumType" -> new CreateEnumType(named(node), strings(node.get("values")), creation(node));
			case "dropEnumType" -> new DropType(named(node), removal(node));
			case "batchAlterTable" -> batch(node);
			default -> tableOperation(node, table(node));
		};
	}

	private AlterTable batch(JsonNode node) {
		ObjectName table = table(node);
		List<TableOperation> changes = new ArrayList<>();
		node.get("operations").forEach((inner) -> changes.add(tableOperation(inner, table)));
		for (JsonNode constraint : node.path("extraConstraints")) {
			changes.add(new AddConstraint(table, constraint.has("expression") ? this.definitions.check(constraint)
					: this.definitions.unique(constraint)));
		}
		boolean always = this.types.placesColumns() && node.path("recreate").asString("").equals("always");
		return new AlterTable(table, changes,
				always ? List.of(new AlterTableOption(AlterTableOption.Key.REBUILD, "")) : List.of());
	}

	private TableOperation tableOperation(JsonNode node, @Nullable ObjectName named) {
		ObjectName table = (named != null) ? named : ObjectName.of("");
		return switch (node.get("op").asString()) {
			case "createTable" ->
				new CreateTable(this.definitions.table(node, table), node.path("ifNotExists").asBoolean(false));
			case "dropTable" -> new DropTable(table, removal(node));
			case "renameTable" -> new RenameTable(table, node.get("newName").asString());
			case "createTableComment" -> new CommentOnTable(table, node.get("comment").asString());
			case "dropTableComment" -> new CommentOnTable(table, null);
			case "addColumn" -> new AddColumn(table, this.definitions.addedColumn(node.get("column"), table),
					position(node), creation(node));
			case "dropColumn" -> new DropColumn(table, node.get("column").asString(), removal(node));
			case "alterColumn" -> alterColumn(node, table);
			case "createIndex" -> new CreateIndex(table, this.definitions.index(node), creation(node));
			case "dropIndex" -> new DropIndex(table.name().isEmpty() ? null : table,
					table.sibling(node.get("name").asString()), removal(node));
			case "dropConstraint" ->
				new DropConstraint(table, NeutralDefinitions.label(node.get("name")), type(node), removal(node));
			case "createPrimaryKey" -> new AddConstraint(table, this.definitions.primaryKey(node));
			case "createForeignKey" -> new AddConstraint(table, this.definitions.foreignKey(node));
			case "createUniqueConstraint" -> new AddConstraint(table, this.definitions.unique(node));
			case "createCheckConstraint" -> new AddConstraint(table, this.definitions.check(node));
			case "createExcludeConstraint" -> new AddConstraint(table, this.definitions.exclude(node));
			default -> throw new AssertionError("Unknown operation " + node);
		};
	}

	private @Nullable ColumnPosition position(JsonNode node) {
		if (!this.types.placesColumns()) {
			return null;
		}
		if (node.has("insertBefore")) {
			return ColumnPosition.before(node.get("insertBefore").asString());
		}
		return node.has("insertAfter") ? ColumnPosition.after(node.get("insertAfter").asString()) : null;
	}

	// A type that a check stands for takes its check along.
	private TableOperation alterColumn(JsonNode node, ObjectName table) {
		String column = node.get("column").asString();
		List<TableOperation> changes = new ArrayList<>();
		if (node.has("type") && node.path("existing").has("type")) {
			this.definitions.typeChecks(node.get("existing").get("type"), column)
				.forEach((check) -> changes.add(new DropConstraint(table, Objects.requireNonNull(check.name()),
						ConstraintType.CHECK, Set.of())));
		}
		changes.add(new AlterColumn(table, column, this.definitions.change(node)));
		if (node.has("type")) {
			this.definitions.typeChecks(node.get("type"), column)
				.forEach((check) -> changes.add(new AddConstraint(table, check)));
		}
		return (changes.size() == 1) ? changes.get(0) : new AlterTable(table, changes, List.of());
	}

	private @Nullable ConstraintType type(JsonNode node) {
		if (!node.has("type")) {
			return null;
		}
		return switch (node.get("type").asString()) {
			case "foreignKey" -> ConstraintType.FOREIGN_KEY;
			case "primaryKey" -> ConstraintType.PRIMARY_KEY;
			case "unique" -> ConstraintType.UNIQUE;
			case "check" -> ConstraintType.CHECK;
			default -> throw new AssertionError("Unknown type of constraint " + node);
		};
	}

	private Rows rows(JsonNode node) {
		List<JsonNode> columns = node.get("columns").valueStream().toList();
		List<String> names = columns.stream().map((column) -> column.get("name").asString()).toList();
		List<DataType> types = columns.stream().map((column) -> this.types.type(column.get("type"))).toList();
		List<List<@Nullable Object>> values = new ArrayList<>();
		for (JsonNode row : node.get("rows")) {
			List<@Nullable Object> cells = new ArrayList<>();
			for (JsonNode column : columns) {
				cells.add(value(row.path(column.get("name").asString()), column.get("type")));
			}
			values.add(cells);
		}
		return new Rows(names, types, values);
	}

	private @Nullable Object value(JsonNode value, @Nullable JsonNode type) {
		String name = (type != null) ? type.get("name").asString() : "";
		if (value.isNull() || value.isMissingNode()) {
			return null;
		}
		if (name.equals("binary")) {
			return HexFormat.of().parseHex(value.asString());
		}
		if (name.startsWith("json")) {
			return value.toString();
		}
		if (value.isArray()) {
			return value.valueStream().map((element) -> value(element, null)).toList();
		}
		if (value.isBoolean()) {
			return value.asBoolean();
		}
		if (value.isIntegralNumber()) {
			return value.asLong();
		}
		return value.isNumber() ? value.decimalValue() : value.asString();
	}

	private static ObjectName table(JsonNode node) {
		return new ObjectName(NeutralDefinitions.text(node, "schema"), node.path("table").asString(""));
	}

	private static ObjectName named(JsonNode node) {
		return new ObjectName(NeutralDefinitions.text(node, "schema"), node.get("name").asString());
	}

	private static List<String> strings(JsonNode node) {
		return node.valueStream().map(JsonNode::asString).toList();
	}

	private static Set<Creation> creation(JsonNode node) {
		Set<Creation> options = new HashSet<>();
		if (node.path("ifNotExists").asBoolean(false)) {
			options.add(Creation.IF_NOT_EXISTS);
		}
		if (node.path("concurrently").asBoolean(false)) {
			options.add(Creation.CONCURRENTLY);
		}
		return options;
	}

	private static Set<Removal> removal(JsonNode node) {
		Set<Removal> options = new HashSet<>();
		if (node.path("ifExists").asBoolean(false)) {
			options.add(Removal.IF_EXISTS);
		}
		if (node.path("concurrently").asBoolean(false)) {
			options.add(Removal.CONCURRENTLY);
		}
		return options;
	}

}
