package dev.migrate.laws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.Definitions;
import dev.migrate.schema.GeneratedValue;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.NamedType;
import dev.migrate.schema.PlainType;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;
import dev.migrate.schema.TableOption;
import dev.migrate.schema.UniqueConstraint;

/** Makes up tables, and what could be in them. */
final class TableGenerator {

	private static final List<String> COMMENTS = List.of("what it's for", "a \"quoted\" word", "line\nbreak",
			"50% ; --", "back\\slash");

	private final Vocabulary vocabulary;

	private final Dice dice;

	private final List<SampleType> types;

	private int count;

	TableGenerator(Vocabulary vocabulary, Dice dice, List<SampleType> types) {
		this.vocabulary = vocabulary;
		this.dice = dice;
		this.types = types;
	}

	/** Return a table that refers to no other. */
	Table table(String name) {
		List<TableElement> elements = new ArrayList<>();
		List<String> names = this.dice.some(this.dice.between(3, 8), this.vocabulary.names());
		int keys = this.dice.chance(20) ? 2 : 1;
		if (this.dice.chance(10)) {
			keys = 0;
		}
		for (int i = 0; i < names.size(); i++) {
			elements.add((i < keys) ? keyColumn(names.get(i), keys == 1) : column(names.get(i)));
		}
		if (keys > 0) {
			PrimaryKey key = Definitions.primaryKey(names.subList(0, keys).toArray(String[]::new));
			elements.add(this.dice.chance(50) ? key : key.named(freshName("pk")));
		}
		Table table = Table.of(ObjectName.of(name), elements);
		for (int i = 0; i < 2; i++) {
			table = this.dice.chance(40) ? withGenerated(table) : table;
			table = this.dice.chance(50) ? withUnique(table) : table;
			table = this.dice.chance(60) ? withCheck(table) : table;
			table = this.dice.chance(70) ? withIndex(table) : table;
		}
		return new Soundness(this.vocabulary, List.of()).kept(withOtherOptions(withComment(table, comment())));
	}

	private Column keyColumn(String name, boolean alone) {
		if (alone && this.dice.chance(50)) {
			return numbered(Definitions.column(name, this.dice.oneOf(this.vocabulary.counting()).type()).notNull());
		}
		return commented(Definitions.column(name, this.dice.oneOf(this.vocabulary.keys()).type()).notNull());
	}

	private Column numbered(Column column) {
		if (this.vocabulary.has(Feature.ALWAYS_COUNTING) && this.dice.chance(40)) {
			return column.identityAlways();
		}
		boolean detailed = this.vocabulary.has(Feature.COUNTING_OPTIONS) && this.dice.chance(40);
		return column.autoIncrement((options) -> detailed ? options.start(7).increment(3).minValue(2) : options);
	}

	/** Return a column of any type. */
	Column column(String name) {
		SampleType sample = this.dice.oneOf(this.types);
		Column column = Definitions.column(name, sample.type());
		column = this.dice.chance(40) ? column.notNull() : column;
		return commented(this.dice.chance(50) ? withDefault(column, sample) : column);
	}

	private Column commented(Column column) {
		return comment().map(column::comment).orElse(column);
	}

	/** Return a column with another default, or none if its type has none. */
	Column withDefault(Column column, SampleType sample) {
		DefaultValue value = sample.defaults().isEmpty() ? null : this.dice.oneOf(sample.defaults());
		return new Column(column.name(), column.type(), column.nullable(), value, null, null, column.comment(),
				column.parts());
	}

	Optional<String> comment() {
		return (this.vocabulary.has(Feature.COMMENTS) && this.dice.chance(25)) ? Optional.of(this.dice.oneOf(COMMENTS))
				: Optional.empty();
	}

	static Table withComment(Table table, Optional<String> comment) {
		return new Table(table.name(), table.columns(), table.constraints(), table.indexes(), table.options(),
				comment.orElse(null));
	}

	/** Return the table with a column more that is computed of another one. */
	Table withGenerated(Table table) {
		boolean stored = this.vocabulary.has(Feature.STORED_VALUES);
		boolean virtual = this.vocabulary.has(Feature.VIRTUAL_VALUES);
		List<Column> sources = plain(table)
			.filter((column) -> !sample(column).map(SampleType::computations).orElse(List.of()).isEmpty())
			.toList();
		if (sources.isEmpty() || (!stored && !virtual)) {
			return table;
		}
		Column source = this.dice.oneOf(sources);
		String computation = this.dice.oneOf(sample(source).orElseThrow().computations());
		GeneratedValue value = new GeneratedValue(this.vocabulary.about(source, computation),
				stored && (!virtual || this.dice.chance(50)));
		List<Column> columns = new ArrayList<>(table.columns());
		columns
			.add(new Column(freshName("of " + source.name()), source.type(), true, null, null, value, null, List.of()));
		return new Table(table.name(), columns, table.constraints(), table.indexes(), table.options(), table.comment());
	}

	Table withUnique(Table table) {
		List<Column> keys = this.dice.some(this.dice.between(1, 2), keyable(table));
		List<String> columns = keys.stream().map(Column::name).toList();
		if (columns.isEmpty() || isKey(table, columns)) {
			return table;
		}
		UniqueConstraint unique = Definitions.unique(columns.toArray(String[]::new));
		if (this.vocabulary.has(Feature.DEFERRABLE_CONSTRAINTS) && this.dice.chance(20)) {
			unique = this.dice.chance(50) ? unique.deferrable() : unique.initiallyDeferred();
		}
		return with(table, this.dice.chance(40) ? unique : unique.named(freshName("uq")));
	}

	/** Return whether there is a key already that consists of the same columns. */
	private static boolean isKey(Table table, Collection<String> columns) {
		return Stream
			.concat(table.constraints().stream().map(TableGenerator::keyColumns),
					table.indexes().stream().filter(Index::unique).map(TableGenerator::keyColumns))
			.anyMatch((others) -> others.equals(Set.copyOf(columns)));
	}

	private static Set<String> keyColumns(Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return Set.copyOf(key.columns());
		}
		return (constraint instanceof UniqueConstraint unique) ? Set.copyOf(unique.columns()) : Set.of();
	}

	private static Set<String> keyColumns(Index index) {
		return index.keys().stream().map(IndexKey::text).collect(Collectors.toSet());
	}

	Table withCheck(Table table) {
		return condition(table).map(Definitions::check)
			.filter((check) -> !isChecked(table, check.expression()))
			.map((check) -> with(table, this.dice.chance(30) ? check : check.named(freshName("ck"))))
			.orElse(table);
	}

	// Of two checks that say the same, H2 drops the wrong one.
	private static boolean isChecked(Table table, String expression) {
		return table.constraints()
			.stream()
			.anyMatch((constraint) -> constraint instanceof CheckConstraint check
					&& check.expression().equals(expression));
	}

	private Optional<String> condition(Table table) {
		List<Column> columns = plain(table)
			.filter((column) -> !sample(column).map(SampleType::conditions).orElse(List.of()).isEmpty())
			.toList();
		if (columns.isEmpty()) {
			return Optional.empty();
		}
		Column column = this.dice.oneOf(columns);
		String condition = this.dice.oneOf(sample(column).orElseThrow().conditions());
		return Optional.of(this.vocabulary.about(column, condition));
	}

	Table withIndex(Table table) {
		List<IndexKey> keys = new ArrayList<>();
		for (Column column : this.dice.some(this.dice.between(1, 3), keyable(table))) {
			IndexKey key = IndexKey.column(column.name());
			keys.add(this.dice.chance(25) ? key.descending() : key);
		}
		if (keys.isEmpty()) {
			return table;
		}
		if (this.vocabulary.has(Feature.EXPRESSION_INDEXES) && this.dice.chance(20)) {
			condition(table).ifPresent(
					(expression) -> keys.set(0, IndexKey.expression("(CASE WHEN " + expression + " THEN 1 END)")));
		}
		Index index = Index.of(Label.of(freshName("ix")), keys);
		// H2 may take a unique index for that of a constraint on the same columns.
		index = (this.dice.chance(25) && !isKey(table, keyColumns(index))) ? index.asUnique() : index;
		if (this.vocabulary.has(Feature.INCLUDED_COLUMNS) && this.dice.chance(20)) {
			index = index.include(this.dice.oneOf(plain(table).toList()).name());
		}
		Optional<String> condition = condition(table);
		if (this.vocabulary.has(Feature.PARTIAL_INDEXES) && this.dice.chance(20) && condition.isPresent()) {
			index = index.where(condition.get());
		}
		List<Index> indexes = new ArrayList<>(table.indexes());
		indexes.add(index);
		return new Table(table.name(), table.columns(), table.constraints(), indexes, table.options(), table.comment());
	}

	static Table with(Table table, Constraint constraint) {
		List<Constraint> constraints = new ArrayList<>(table.constraints());
		constraints.add(constraint);
		return new Table(table.name(), table.columns(), constraints, table.indexes(), table.options(), table.comment());
	}

	/**
	 * Return the types that a value of another type could become of, if it is the right
	 * one.
	 */
	List<SampleType> convertible() {
		if (this.vocabulary.has(Feature.ANY_CONVERSION)) {
			return this.types;
		}
		return this.types.stream()
			.filter((sample) -> !(sample.type() instanceof NamedType) && sample.type() != PlainType.UUID)
			.toList();
	}

	/** Return the table kept in another way, as far as it can be. */
	Table withOtherOptions(Table table) {
		if (!this.vocabulary.has(Feature.TABLE_OPTIONS)) {
			return table;
		}
		List<TableOption> options = this.dice.some(2,
				List.of(Definitions.strict(), Definitions.withoutRowid(), Definitions.autoincrement()));
		return new Table(table.name(), table.columns(), table.constraints(), table.indexes(), options, table.comment());
	}

	/** Return a name that nothing has yet, and that has to be quoted now and then. */
	String freshName(String kind) {
		this.count++;
		return kind + (this.dice.chance(30) ? " Nr. " : "_") + this.count;
	}

	private List<Column> keyable(Table table) {
		return plain(table).filter((column) -> sample(column).map(SampleType::isKey).orElse(false)).toList();
	}

	private static Stream<Column> plain(Table table) {
		return table.columns().stream().filter((column) -> column.generated() == null && column.identity() == null);
	}

	private Optional<SampleType> sample(Column column) {
		return this.vocabulary.sample(column.type());
	}

}
