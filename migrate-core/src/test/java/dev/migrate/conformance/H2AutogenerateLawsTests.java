package dev.migrate.conformance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

import dev.migrate.dialect.h2.H2Dialect;
import dev.migrate.laws.Feature;
import dev.migrate.laws.SampleType;
import dev.migrate.laws.Vocabulary;
import dev.migrate.schema.Definitions;

class H2AutogenerateLawsTests extends AutogenerateLaws {

	private static final EnumSet<Feature> FEATURES = EnumSet.of(Feature.RETYPED_COUNTING, Feature.SEQUENCES,
			Feature.COMMENTS, Feature.ALWAYS_COUNTING, Feature.COUNTING_OPTIONS, Feature.VIRTUAL_VALUES, Feature.VIEWS);

	private static final List<SampleType> TYPES = List.of(SampleType.ofNumbers(Definitions.smallInteger()),
			SampleType.ofNumbers(Definitions.integer()).defaultSql("1 + 1"),
			SampleType.ofNumbers(Definitions.bigInteger()),
			SampleType.of(Definitions.string(20))
				.defaultTo("", "it's", "100%", "back\\slash")
				.checked("%s <> ''", "%s IN ('a', 'it''s')", "length(%s) > 1")
				.computed("upper(%s)")
				.asKey(),
			SampleType.of(Definitions.string()).defaultTo("x").checked("%s LIKE 'a%'").asKey(),
			SampleType.of(Definitions.fixedString(3)).defaultTo("abc").asKey(),
			SampleType.of(Definitions.text()).defaultTo("none").computed("lower(%s)", "%s || 'x'").asKey(),
			SampleType.of(Definitions.numeric(10, 2)).defaultTo(1.5, -1).checked("%s >= 0").computed("%s * 2").asKey(),
			SampleType.of(Definitions.numeric(5)).defaultTo(7).asKey(),
			SampleType.of(Definitions.numeric()).defaultTo(0), SampleType.of(Definitions.real()).defaultTo(1),
			SampleType.of(Definitions.doublePrecision()).defaultTo(0.5),
			SampleType.of(Definitions.bool()).defaultTo(true, false).checked("%s").asKey(),
			SampleType.of(Definitions.date()).defaultSql("CURRENT_DATE").defaultTo(LocalDate.of(2020, 2, 29)).asKey(),
			SampleType.of(Definitions.time()).defaultTo(LocalTime.of(12, 30)), SampleType.of(Definitions.time(3)),
			SampleType.of(Definitions.timeWithTimeZone()), SampleType.of(Definitions.timestamp(3)).asKey(),
			SampleType.of(Definitions.timestamp()).defaultSql("LOCALTIMESTAMP"),
			SampleType.of(Definitions.timestampWithTimeZone()).defaultSql("CURRENT_TIMESTAMP").asKey(),
			SampleType.of(Definitions.interval()),
			SampleType.of(Definitions.uuid()).defaultSql("random_uuid()").asKey(), SampleType.of(Definitions.json()),
			SampleType.of(Definitions.binary(20)),
			SampleType.of(Definitions.arrayOf(Definitions.integer())).defaultSql("ARRAY[1, 2]"),
			SampleType.of(Definitions.enumeration("state", "new", "it's old")).defaultTo("new"),
			SampleType.of(Definitions.named("clob")), SampleType.of(Definitions.named("tinyint")));

	H2AutogenerateLawsTests() {
		super(new H2Dialect(), new Vocabulary(new H2Dialect().words(), TYPES, FEATURES, Vocabulary.ODD_NAMES), 20);
	}

	@Override
	EmptyDatabase database() {
		return H2AutogenerateTests.inMemory();
	}

	@Override
	Object snapshot(EmptyDatabase database, Connection connection) throws SQLException {
		List<String> script = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet lines = statement.executeQuery("SCRIPT NOPASSWORDS NOSETTINGS NOVERSION")) {
			while (lines.next()) {
				Stream.of(lines.getString(1).split("\n")).map(H2AutogenerateLawsTests::line).forEach(script::add);
			}
		}
		return script.stream().sorted().toList();
	}

	// A primary key without a name has one of the database's own.
	private static String line(String line) {
		return line.replaceFirst(",$", "").replaceFirst("CONSTRAINT .* PRIMARY KEY", "PRIMARY KEY");
	}

}
