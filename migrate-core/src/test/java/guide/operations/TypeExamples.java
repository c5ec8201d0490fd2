package guide.operations;

import dev.migrate.operation.Operations;

import static dev.migrate.schema.Definitions.arrayOf;
import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.binary;
import static dev.migrate.schema.Definitions.bool;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.date;
import static dev.migrate.schema.Definitions.doublePrecision;
import static dev.migrate.schema.Definitions.enumeration;
import static dev.migrate.schema.Definitions.fixedString;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.interval;
import static dev.migrate.schema.Definitions.json;
import static dev.migrate.schema.Definitions.jsonb;
import static dev.migrate.schema.Definitions.named;
import static dev.migrate.schema.Definitions.numeric;
import static dev.migrate.schema.Definitions.oneOf;
import static dev.migrate.schema.Definitions.real;
import static dev.migrate.schema.Definitions.smallInteger;
import static dev.migrate.schema.Definitions.string;
import static dev.migrate.schema.Definitions.text;
import static dev.migrate.schema.Definitions.time;
import static dev.migrate.schema.Definitions.timeWithTimeZone;
import static dev.migrate.schema.Definitions.timestamp;
import static dev.migrate.schema.Definitions.timestampWithTimeZone;
import static dev.migrate.schema.Definitions.uuid;

class TypeExamples {

	void texts(Operations op) {
		op.createTable("texts", column("name", string(100)), column("country", fixedString(2)),
				column("story", text()));
	}

	void textsBack(Operations op) {
		op.dropTable("texts");
	}

	@Example(only = "postgresql")
	void textInACollation(Operations op) {
		op.addColumn("customer", column("city", string(50).collate("C")));
	}

	void textInACollationBack(Operations op) {
		op.dropColumn("customer", "city");
	}

	void numbers(Operations op) {
		op.createTable("numbers", column("tiny", smallInteger()), column("usual", integer()),
				column("large", bigInteger()), column("money", numeric(12, 2)), column("exact", numeric()),
				column("rough", real()), column("fine", doublePrecision()), column("yes", bool()));
	}

	void numbersBack(Operations op) {
		op.dropTable("numbers");
	}

	void times(Operations op) {
		op.createTable("times", column("day", date()), column("hour", time()), column("local", timestamp()),
				column("moment", timestampWithTimeZone()));
	}

	void timesBack(Operations op) {
		op.dropTable("times");
	}

	void spansOfTime(Operations op) {
		op.addColumn("orders", column("waited", interval()));
	}

	void spansOfTimeBack(Operations op) {
		op.dropColumn("orders", "waited");
	}

	@Example(only = "postgresql")
	void timesInDetail(Operations op) {
		op.createTable("precise", column("hour", time(3)), column("zoned", timeWithTimeZone(0)),
				column("anywhere", timeWithTimeZone()), column("local", timestamp(3)),
				column("moment", timestampWithTimeZone(6)), column("waited", interval().fields("SECOND").precision(2)));
	}

	void timesInDetailBack(Operations op) {
		op.dropTable("precise");
	}

	void others(Operations op) {
		op.createTable("others", column("id", uuid()), column("written", json()), column("understood", jsonb()),
				column("picture", binary()), column("hash", binary(32)));
	}

	void othersBack(Operations op) {
		op.dropTable("others");
	}

	void enumerations(Operations op) {
		op.addColumn("orders", column("state", enumeration("order_state", "new", "paid", "sent")));
	}

	void enumerationsBack(Operations op) {
		op.dropColumn("orders", "state");
		op.dropType("order_state");
	}

	@Example(only = "mariadb")
	void enumerationsWithoutAName(Operations op) {
		op.addColumn("orders", column("state", oneOf("new", "paid", "sent")));
	}

	void enumerationsWithoutANameBack(Operations op) {
		op.dropColumn("orders", "state");
	}

	@Example(only = "postgresql")
	void typesWithoutALimit(Operations op) {
		op.addColumn("product", column("note", string()));
		op.addColumn("product", column("weight", numeric(5)));
		op.addColumn("product", column("board", arrayOf(integer(), 2)));
	}

	void typesWithoutALimitBack(Operations op) {
		op.alterTable("product", (product) -> product.dropColumn("note").dropColumn("weight").dropColumn("board"));
	}

	void arrays(Operations op) {
		op.addColumn("product", column("tags", arrayOf(string(30))));
	}

	void arraysBack(Operations op) {
		op.dropColumn("product", "tags");
	}

	@Example(only = "postgresql")
	void typesOfOneDatabase(Operations op) {
		op.addColumn("product", column("search", named("tsvector")));
	}

	void typesOfOneDatabaseBack(Operations op) {
		op.dropColumn("product", "search");
	}

}
