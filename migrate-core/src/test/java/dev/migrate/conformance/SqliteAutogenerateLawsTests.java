package dev.migrate.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;

import dev.migrate.dialect.sqlite.SqliteDialect;
import dev.migrate.laws.Feature;
import dev.migrate.laws.SampleType;
import dev.migrate.laws.Vocabulary;
import dev.migrate.schema.Definitions;

class SqliteAutogenerateLawsTests extends AutogenerateLaws {

	private static final EnumSet<Feature> FEATURES = EnumSet.of(Feature.RETYPED_COUNTING, Feature.STORED_VALUES,
			Feature.VIRTUAL_VALUES, Feature.PARTIAL_INDEXES, Feature.EXPRESSION_INDEXES, Feature.VIEWS,
			Feature.TABLE_OPTIONS);

	private static final List<SampleType> TYPES = List.of(SampleType.ofNumbers(Definitions.integer()),
			SampleType.of(Definitions.smallInteger()).defaultTo(1).checked("%s > 0").asKey(),
			SampleType.of(Definitions.bigInteger()).defaultSql("(1 + 1)").checked("%s > 0").asKey(),
			SampleType.of(Definitions.string(20))
				.defaultTo("", "it's", "100%", "back\\slash")
				.checked("%s <> ''", "%s IN ('a', 'it''s')", "length(%s) > 1")
				.computed("upper(%s)")
				.asKey(),
			SampleType.of(Definitions.string()).defaultTo("x").checked("%s LIKE 'a%'").asKey(),
			SampleType.of(Definitions.string(20).collate("NOCASE")).defaultTo("x").asKey(),
			SampleType.of(Definitions.text().collate("RTRIM")).defaultTo("x"),
			SampleType.of(Definitions.fixedString(3)).defaultTo("abc").asKey(),
			SampleType.of(Definitions.text()).defaultTo("none").computed("lower(%s)", "%s || 'x'").asKey(),
			SampleType.of(Definitions.numeric(10, 2)).defaultTo(1.5, -1).checked("%s >= 0").computed("%s * 2").asKey(),
			SampleType.of(Definitions.numeric(5)).defaultTo(7).asKey(),
			SampleType.of(Definitions.numeric()).defaultTo(0), SampleType.of(Definitions.real()).defaultTo(1),
			SampleType.of(Definitions.doublePrecision()).defaultTo(0.5),
			SampleType.of(Definitions.bool()).defaultTo(true, false).checked("%s").asKey(),
			SampleType.of(Definitions.date()).defaultSql("CURRENT_DATE").defaultTo(LocalDate.of(2020, 2, 29)).asKey(),
			SampleType.of(Definitions.time()).defaultTo(LocalTime.of(12, 30)),
			SampleType.of(Definitions.timestamp()).defaultSql("CURRENT_TIMESTAMP").asKey(),
			SampleType.of(Definitions.uuid()).asKey(), SampleType.of(Definitions.json()).defaultTo("{}"),
			SampleType.of(Definitions.jsonb()), SampleType.of(Definitions.binary()).defaultSql("x'01'"),
			SampleType.of(Definitions.enumeration("state", "a", "bcd")).defaultTo("a"),
			SampleType.of(Definitions.named("clob")));

	SqliteAutogenerateLawsTests() {
		super(new SqliteDialect(), new Vocabulary(new SqliteDialect().words(), TYPES, FEATURES, Vocabulary.ODD_NAMES),
				10);
	}

	@Override
	EmptyDatabase database() {
		return SqliteConformanceDatabase.create();
	}

	// A primary key that comes back has a name, lest nobody could drop it again.
	@Override
	Object snapshot(EmptyDatabase database, Connection connection) throws SQLException {
		return ((CatalogSnapshot) super.snapshot(database, connection))
			.without((row) -> "primary key".equals(row.get("kind")));
	}

}
