package dev.migrate.laws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.SequenceOptions;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;

/** Makes up schemas. */
public final class SchemaGenerator {

	private static final List<String> TABLES = List.of("orders", "User", "line item", "table", "it's mine",
			"\"quoted\"", "Ümlaut", "a_rather_long_name_that_leaves_no_room_for_anything_else");

	private final Vocabulary vocabulary;

	private final Dice dice;

	private final TableGenerator tables;

	private final ReferenceGenerator references;

	private final List<EnumType> enumTypes = new ArrayList<>();

	private final List<Sequence> sequences = new ArrayList<>();

	private final List<SequenceOptions> countings = new ArrayList<>();

	/** Create a generator that makes the same schemas of the same dice. */
	public SchemaGenerator(Vocabulary vocabulary, Dice dice) {
		this.vocabulary = vocabulary;
		this.dice = dice;
		if (vocabulary.has(Feature.ENUM_TYPES)) {
			this.enumTypes.add(new EnumType(ObjectName.of("state"), List.of("new", "it's old", "")));
			this.enumTypes.add(new EnumType(ObjectName.of("Mood of \"day\""), List.of("sad")));
		}
		if (vocabulary.has(Feature.SEQUENCES)) {
			this.sequences.add(new Sequence(ObjectName.of("numbers"), null, SequenceOptions.DEFAULT));
			this.sequences.add(new Sequence(ObjectName.of("Odd ones"), null,
					SequenceOptions.DEFAULT.start(3).increment(2).maxValue(1001).cache(5)));
			this.countings.add(SequenceOptions.DEFAULT);
			this.countings.add(SequenceOptions.DEFAULT.start(3).minValue(-7).cycle());
			this.countings.add(SequenceOptions.DEFAULT.start(3).increment(2).maxValue(1001).cache(5));
		}
		List<SampleType> types = new ArrayList<>(vocabulary.types());
		this.enumTypes.forEach((type) -> types.add(SampleType.of(type).defaultTo(type.values().get(0))));
		this.tables = new TableGenerator(vocabulary, dice, types);
		this.references = new ReferenceGenerator(vocabulary, dice, this.tables);
	}

	/** Return a schema. */
	public Schema schema() {
		List<Table> tables = new ArrayList<>();
		for (String name : this.dice.some(this.dice.between(2, 5), TABLES)) {
			tables.add(this.tables.table(name));
		}
		for (int i = 0; i < tables.size(); i++) {
			if (this.dice.chance(60)) {
				tables.set(i, this.references.referring(tables.get(i), tables));
			}
		}
		return schema(tables, this.dice.some(1, this.sequences), views(tables));
	}

	private Schema schema(List<Table> tables, List<Sequence> present, List<View> views) {
		List<EnumType> used = this.enumTypes.stream().filter((type) -> isUsed(type, tables)).toList();
		return new Schema(List.of(), tables, present, used, views, List.of(), List.of());
	}

	private static boolean isUsed(DataType type, List<Table> tables) {
		return tables.stream()
			.flatMap((table) -> table.columns().stream())
			.anyMatch((column) -> column.type().equals(type));
	}

	private List<View> views(List<Table> tables) {
		List<View> views = new ArrayList<>();
		if (this.vocabulary.has(Feature.VIEWS) && this.dice.chance(60)) {
			views.add(view(ObjectName.of("A view"), this.dice.oneOf(tables)));
		}
		return views;
	}

	private View view(ObjectName name, Table table) {
		List<String> columns = this.dice.some(this.dice.between(1, 3), table.columns())
			.stream()
			.map((column) -> this.vocabulary.words().quote(column.name()))
			.toList();
		return new View(name, false,
				"SELECT %s FROM %s".formatted(String.join(", ", columns), this.vocabulary.words().quote(table.name())),
				Set.of(table.name()));
	}

	/** Return what could become of a schema. */
	public Schema mutation(Schema schema) {
		TableMutation mutation = new TableMutation(this.vocabulary, this.dice, this.tables);
		List<Table> tables = new ArrayList<>(schema.tables());
		if (this.dice.chance(30)) {
			tables.remove(this.dice.oneOf(tables));
		}
		if (this.dice.chance(40) || tables.isEmpty()) {
			tables.add(this.tables.table("added table"));
		}
		for (int i = 0; i < tables.size(); i++) {
			for (int edits = this.dice.between(0, 3); edits > 0; edits--) {
				tables.set(i, mutation.of(tables.get(i)));
			}
			if (this.dice.chance(25)) {
				tables.set(i, this.references.referring(tables.get(i), tables));
			}
		}
		List<Table> grown = this.dice.chance(40) ? new WidenedKeys(this.vocabulary, this.dice).of(tables) : tables;
		List<Table> sound = new Soundness(this.vocabulary, schema.tables()).of(grown);
		List<View> views = new ArrayList<>();
		for (View view : schema.views()) {
			boolean stays = this.dice.chance(60) && isUntouched(view, schema.tables(), sound);
			views.add(stays ? view : view(view.name(), this.dice.oneOf(sound)));
		}
		return withOtherWords(schema(sound, sequences(schema), this.dice.some(1, views)));
	}

	private List<Sequence> sequences(Schema before) {
		if (before.sequences().isEmpty() || this.dice.chance(40)) {
			return this.dice.some(1, this.sequences);
		}
		return before.sequences()
			.stream()
			.map((sequence) -> new Sequence(sequence.name(), sequence.type(), this.dice.oneOf(this.countings)))
			.toList();
	}

	private static boolean isUntouched(View view, List<Table> before, List<Table> after) {
		return columns(view, after).containsAll(columns(view, before));
	}

	private static Set<String> columns(View view, List<Table> tables) {
		return tables.stream()
			.filter((table) -> view.uses().contains(table.name()))
			.flatMap((table) -> table.columns().stream())
			.map(Column::name)
			.collect(Collectors.toSet());
	}

	private Schema withOtherWords(Schema schema) {
		Map<DataType, EnumType> others = new HashMap<>();
		for (EnumType type : schema.enumTypes()) {
			if (this.dice.chance(50)) {
				// The first one is a default.
				List<String> values = new ArrayList<>(type.values().subList(0, 1));
				values.addAll(this.dice.some(2, List.of("old", "OLD", "it's old", "", "more")));
				others.put(type, new EnumType(type.name(), values));
			}
		}
		List<Table> tables = schema.tables().stream().map((table) -> retyped(table, others)).toList();
		return new Schema(List.of(), tables, schema.sequences(),
				schema.enumTypes().stream().map((type) -> others.getOrDefault(type, type)).toList(), schema.views(),
				List.of(), List.of());
	}

	private static Table retyped(Table table, Map<DataType, EnumType> others) {
		List<Column> columns = table.columns().stream().map((column) -> {
			EnumType other = others.get(column.type());
			return (other != null) ? TableMutation.withType(column, other) : column;
		}).toList();
		return new Table(table.name(), columns, table.constraints(), table.indexes(), table.options(), table.comment());
	}

}
