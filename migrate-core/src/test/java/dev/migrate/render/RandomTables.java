package dev.migrate.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.DataType;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;
import dev.migrate.schema.TableOption;

import static dev.migrate.schema.Definitions.*;

/**
 * Makes tables of all types, constraints, indexes and options, by chance but repeatably.
 */
final class RandomTables {

	private static final List<DataType> TYPES = List.of(smallInteger(), integer(), bigInteger(), bool(), real(),
			doublePrecision(), date(), uuid(), json(), jsonb(), string(), string(50), string(5).collate("C"), text(),
			fixedString(2), numeric(), numeric(5), numeric(12, 2), time(), time(3), timeWithTimeZone(),
			timeWithTimeZone(0), timestamp(), timestamp(6), timestampWithTimeZone(), timestampWithTimeZone(3),
			interval(), interval().precision(3), interval().fields("YEAR TO MONTH"),
			interval().fields("SECOND").precision(2), binary(), binary(16), enumeration("mood", "good", "bad"),
			enumeration(name("s", "mood"), "good"), oneOf("a", "b"), arrayOf(integer()), arrayOf(text(), 2),
			arrayOf(arrayOf(numeric(3, 1))), named("tsvector"));

	private final Random random;

	RandomTables(long seed) {
		this.random = new Random(seed);
	}

	Table next(int number) {
		ObjectName name = chance() ? ObjectName.of("t" + number) : name("s", "t" + number);
		List<TableElement> elements = new ArrayList<>();
		int columns = 1 + this.random.nextInt(6);
		for (int i = 0; i < columns; i++) {
			elements.add(column((char) ('a' + i)));
		}
		some(EveryOperation.constraints(), 3).forEach((constraint) -> elements.add(scoped(constraint, name)));
		elements.addAll(some(EveryOperation.indexes(), 2));
		for (TableOption.Key key : some(List.of(TableOption.Key.values()), 2)) {
			elements.add(new TableOption(key, value(key)));
		}
		if (chance()) {
			elements.add(comment("what it is for"));
		}
		return Table.of(name, elements);
	}

	private static Constraint scoped(Constraint constraint, ObjectName table) {
		return (constraint instanceof ForeignKey key)
				? key.references(key.referredTable().orIn(table.schema()), key.referredColumns().toArray(String[]::new))
				: constraint;
	}

	private static String value(TableOption.Key key) {
		return switch (key) {
			case UNLOGGED, STRICT, WITHOUT_ROWID, AUTOINCREMENT -> "";
			case KEY_BLOCK_SIZE, AUTO_INCREMENT -> "8";
			default -> "some words";
		};
	}

	private Column column(char name) {
		Column column = Column.of(String.valueOf(name), TYPES.get(this.random.nextInt(TYPES.size())));
		column = chance() ? column.notNull() : column;
		column = switch (this.random.nextInt(8)) {
			case 0 -> column.defaultTo(this.random.nextInt());
			case 1 -> column.defaultTo("text with 'quotes'");
			case 2 -> column.defaultSql("now()");
			case 3 -> column.autoIncrement();
			case 4 -> column.identityAlways((numbers) -> numbers.start(7).cycle());
			case 5 -> column.generatedAs("1 + 1");
			case 6 -> column.virtualAs("1 + 1");
			default -> column;
		};
		return chance() ? column.comment("the column " + name) : column;
	}

	private boolean chance() {
		return this.random.nextBoolean();
	}

	private <T> List<T> some(List<T> all, int most) {
		List<T> some = new ArrayList<>();
		for (int i = this.random.nextInt(most + 1); i > 0; i--) {
			some.add(all.get(this.random.nextInt(all.size())));
		}
		return some;
	}

}
