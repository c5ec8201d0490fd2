package dev.migrate.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrate.operation.ColumnChange;
import dev.migrate.operation.Edit;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.Deferral;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ExcludeElement;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ForeignKeyAction;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Identity;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableComment;
import dev.migrate.schema.TableElement;
import dev.migrate.schema.TableOption;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the tables, columns and constraints of a recorded case. */
final class NeutralDefinitions {

	private final NeutralTypes types;

	NeutralDefinitions(NeutralTypes types) {
		this.types = types;
	}

	Table table(JsonNode node, ObjectName name) {
		List<TableElement> elements = new ArrayList<>();
		List<String> keys = keys(node);
		node.get("columns").forEach((column) -> {
			boolean onlyKey = keys.equals(List.of(column.get("name").asString()));
			elements.add(column(column, name, onlyKey));
		});
		if (node.has("primaryKey")) {
			elements.add(primaryKey(node.get("primaryKey")));
		}
		node.path("uniques").forEach((unique) -> elements.add(unique(unique)));
		node.path("foreignKeys").forEach((key) -> elements.add(foreignKey(key)));
		node.path("checks").forEach((check) -> elements.add(check(check)));
		node.path("excludes").forEach((exclude) -> elements.add(exclude(exclude)));
		node.path("indexes").forEach((index) -> elements.add(index(index)));
		if (node.has("comment")) {
			elements.add(new TableComment(node.get("comment").asString()));
		}
		node.path("options").properties().forEach((option) -> options(option.getKey(), option.getValue(), elements));
		return Table.of(name, elements);
	}

	private static List<String> keys(JsonNode node) {
		if (node.has("primaryKey")) {
			return strings(node.get("primaryKey").get("columns"));
		}
		return node.get("columns")
			.valueStream()
			.filter((column) -> column.path("primaryKey").asBoolean(false))
			.map((column) -> column.get("name").asString())
			.toList();
	}

	private void options(String name, JsonNode value, List<TableElement> elements) {
		TableOption.Key key = TableOption.Key
			.valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(java.util.Locale.ROOT));
		if (value.isObject()) {
			value.properties()
				.forEach((parameter) -> elements
					.add(new TableOption(key, parameter.getKey() + "=" + parameter.getValue().asString())));
		}
		else if (!value.isBoolean() || value.asBoolean()) {
			elements.add(new TableOption(key, value.isBoolean() ? "" : value.asString()));
		}
	}

	Column addedColumn(JsonNode node, ObjectName table) {
		return column(node, table, node.path("primaryKey").asBoolean(false));
	}

	private Column column(JsonNode node, ObjectName table, boolean onlyKey) {
		JsonNode type = node.get("type");
		boolean key = node.path("primaryKey").asBoolean(false);
		Column column = Column.of(node.get("name").asString(), this.types.type(type));
		boolean told = key && node.path("autoincrement").asBoolean(false);
		if ((onlyKey || told) && numbersItself(node)) {
			NeutralTypes.CountingKey counting = this.types.countingKey(type);
			column = Column.of(column.name(), counting.type());
			column = counting.autoIncrement() ? column.autoIncrement() : column;
		}
		column = node.path("nullable").asBoolean(true) ? column : column.notNull();
		column = key ? column.primaryKey() : column;
		column = withValue(column, node);
		column = node.has("comment") ? column.comment(node.get("comment").asString()) : column;
		for (TableElement part : parts(node, column.name(), table)) {
			column = column.with(part);
		}
		return column;
	}

	private boolean numbersItself(JsonNode node) {
		boolean whole = List.of("integer", "bigInteger", "smallInteger", "tinyInteger", "mediumInteger")
			.contains(node.get("type").get("name").asString());
		return whole && node.path("autoincrement").asBoolean(true) && !node.has("identity")
				&& !node.has("serverDefault") && !node.has("foreignKey");
	}

	private Column withValue(Column column, JsonNode node) {
		Column valued = column;
		if (node.has("serverDefault") && !node.get("serverDefault").isNull()) {
			DefaultValue value = defaultValue(node.get("serverDefault"));
			valued = (value instanceof DefaultValue.Sql sql) ? valued.defaultSql(sql.expression())
					: valued.defaultTo(((DefaultValue.Literal) value).value());
		}
		if (node.has("identity")) {
			Identity identity = identity(node.get("identity"));
			valued = identity.always() ? valued.identityAlways((options) -> identity.options())
					: valued.autoIncrement((options) -> identity.options());
		}
		if (node.has("computed")) {
			JsonNode computed = node.get("computed");
			String expression = computed.get("expression").asString();
			valued = computed.path("stored").asBoolean(true) ? valued.generatedAs(expression)
					: valued.virtualAs(expression);
		}
		return valued;
	}

	private List<TableElement> parts(JsonNode node, String column, ObjectName table) {
		List<TableElement> parts = new ArrayList<>();
		boolean unique = node.path("unique").asBoolean(false);
		if (node.path("index").asBoolean(false)) {
			Index index = Index.of(null, List.of(IndexKey.column(column)));
			if (table.schema() != null) {
				index = index.named("ix_%s_%s_%s".formatted(table.schema(), table.name(), column));
			}
			parts.add(unique ? index.asUnique() : index);
		}
		else if (unique) {
			parts.add(new UniqueConstraint(null, List.of(column), List.of(), true, null, text(node, "onConflictUnique"),
					Deferral.UNSAID));
		}
		if (node.has("foreignKey")) {
			JsonNode key = node.get("foreignKey");
			ObjectName referred = new ObjectName(text(key, "schema"), key.get("table").asString());
			parts.add(foreignKey(key, List.of(column), referred, List.of(key.get("column").asString())));
		}
		if (node.has("check")) {
			CheckConstraint check = check(node.get("check"));
			parts.add(new CheckConstraint(check.name(), check.expression(), check.validated(), column));
		}
		parts.addAll(typeChecks(node.get("type"), column));
		return parts;
	}

	// Types that ask for a check of their own.
	List<CheckConstraint> typeChecks(JsonNode type, String column) {
		if (!this.types.needsCheck(type)) {
			return List.of();
		}
		if (type.get("name").asString().equals("boolean")) {
			return List
				.of(new CheckConstraint(Label.of(type.path("constraint").asString("")), column + " IN (0, 1)", true));
		}
		return List.of(new CheckConstraint(Label.of(type.get("typeName").asString()),
				column + " IN ("
						+ strings(type.get("values")).stream()
							.map((value) -> "'" + value.replace("'", "''") + "'")
							.collect(Collectors.joining(", "))
						+ ")",
				true));
	}

	PrimaryKey primaryKey(JsonNode node) {
		return new PrimaryKey(name(node), strings(node.get("columns")), strings(node.path("include")), deferral(node));
	}

	UniqueConstraint unique(JsonNode node) {
		return new UniqueConstraint(name(node), strings(node.get("columns")), strings(node.path("include")),
				!node.path("nullsNotDistinct").asBoolean(false), null, text(node, "onConflict"), deferral(node));
	}

	ForeignKey foreignKey(JsonNode node) {
		ObjectName referred = new ObjectName(text(node, "referredSchema"), node.get("referredTable").asString());
		return foreignKey(node, strings(node.get("columns")), referred, strings(node.get("referredColumns")));
	}

	private ForeignKey foreignKey(JsonNode node, List<String> columns, ObjectName referred, List<String> keys) {
		return new ForeignKey(name(node), columns, referred, keys, action(node, "onDelete"), action(node, "onUpdate"),
				text(node, "match"), !node.path("notValid").asBoolean(false), deferral(node));
	}

	private static @Nullable ForeignKeyAction action(JsonNode node, String name) {
		return node.has(name) ? ForeignKeyAction.valueOf(node.get(name).asString().replace(' ', '_')) : null;
	}

	CheckConstraint check(JsonNode node) {
		return new CheckConstraint(name(node), node.get("expression").asString(),
				!node.path("notValid").asBoolean(false));
	}

	ExcludeConstraint exclude(JsonNode node) {
		List<ExcludeElement> elements = new ArrayList<>();
		for (JsonNode element : node.get("elements")) {
			IndexKey key = element.has("expression") ? IndexKey.expression(element.get("expression").asString())
					: IndexKey.column(element.get("column").asString());
			elements.add(new ExcludeElement(key, element.get("with").asString()));
		}
		return new ExcludeConstraint(name(node), elements, text(node, "using"), text(node, "where"), deferral(node));
	}

	Index index(JsonNode node) {
		List<IndexKey> keys = new ArrayList<>();
		node.get("columns").forEach((key) -> keys.add(key(key)));
		List<String> with = new ArrayList<>();
		node.path("with")
			.properties()
			.forEach((parameter) -> with.add(parameter.getKey() + "=" + parameter.getValue().asString()));
		String method = node.has("kind") ? text(node, "kind") : text(node, "using");
		return new Index(name(node), keys, node.path("unique").asBoolean(false), method, text(node, "where"),
				strings(node.path("include")), !node.path("nullsNotDistinct").asBoolean(false), with,
				text(node, "tablespace"));
	}

	private static IndexKey key(JsonNode node) {
		if (node.isString()) {
			return IndexKey.column(node.asString());
		}
		IndexKey key = node.has("expression") ? IndexKey.expression(node.get("expression").asString())
				: IndexKey.column(node.get("column").asString());
		key = with(key, node, "order", (it, order) -> order.equals("desc") ? it.descending() : it.ascending());
		key = with(key, node, "nulls", (it, nulls) -> nulls.equals("last") ? it.nullsLast() : it.nullsFirst());
		key = with(key, node, "operatorClass", IndexKey::operatorClass);
		return node.has("length") ? key.prefix(node.get("length").asInt()) : key;
	}

	private static IndexKey with(IndexKey key, JsonNode node, String name,
			BiFunction<IndexKey, String, IndexKey> change) {
		return node.has(name) ? change.apply(key, node.get(name).asString()) : key;
	}

	ColumnChange change(JsonNode node) {
		DataType type = node.has("type") ? this.types.type(node.get("type")) : null;
		Boolean nullable = node.has("nullable") ? node.get("nullable").asBoolean() : null;
		return new ColumnChange(type, text(node, "using"), nullable,
				edit(node, "serverDefault", NeutralDefinitions::defaultValue), identityEdit(node),
				edit(node, "computed", NeutralDefinitions::generated), edit(node, "comment", JsonNode::asString),
				text(node, "newName"));
	}

	private static @Nullable Edit<Identity> identityEdit(JsonNode node) {
		if (node.has("autoincrement")) {
			return new Edit<>(
					node.get("autoincrement").asBoolean() ? new Identity(false, SequenceOptions.DEFAULT) : null);
		}
		return edit(node, "identity", NeutralDefinitions::identity);
	}

	private static <T> @Nullable Edit<T> edit(JsonNode node, String name, Function<JsonNode, T> reader) {
		if (!node.has(name)) {
			return null;
		}
		return new Edit<>(node.get(name).isNull() ? null : reader.apply(node.get(name)));
	}

	private static DefaultValue defaultValue(JsonNode node) {
		if (node.has("literal")) {
			return new DefaultValue.Literal(node.get("literal").asString());
		}
		if (node.has("nextValueOf")) {
			String schema = node.has("schema") ? node.get("schema").asString() + "." : "";
			return new DefaultValue.Sql("nextval('" + schema + node.get("nextValueOf").asString() + "')");
		}
		return new DefaultValue.Sql(node.get("sql").asString());
	}

	private static Identity identity(JsonNode node) {
		SequenceOptions options = new SequenceOptions(number(node, "start"), number(node, "increment"),
				number(node, "minValue"), number(node, "maxValue"), node.path("cycle").asBoolean(false),
				number(node, "cache"));
		return new Identity(node.path("always").asBoolean(false), options);
	}

	private static GeneratedValue generated(JsonNode node) {
		return new GeneratedValue(node.get("expression").asString(), node.path("stored").asBoolean(true));
	}

	private static Deferral deferral(JsonNode node) {
		if (node.path("initially").asString("").equals("DEFERRED")) {
			return Deferral.INITIALLY_DEFERRED;
		}
		if (!node.has("deferrable")) {
			return Deferral.UNSAID;
		}
		return node.get("deferrable").asBoolean() ? Deferral.DEFERRABLE : Deferral.NOT_DEFERRABLE;
	}

	private static @Nullable Label name(JsonNode node) {
		return (node.has("name") && !node.get("name").isNull()) ? label(node.get("name")) : null;
	}

	static Label label(JsonNode name) {
		return name.isObject() ? Label.ofFinal(name.get("final").asString()) : Label.of(name.asString());
	}

	static @Nullable String text(JsonNode node, String name) {
		return (node.has(name) && !node.get(name).isNull()) ? node.get(name).asString() : null;
	}

	private static @Nullable Long number(JsonNode node, String name) {
		return node.has(name) ? node.get(name).asLong() : null;
	}

	private static List<String> strings(JsonNode node) {
		return node.valueStream().map(JsonNode::asString).toList();
	}

}
