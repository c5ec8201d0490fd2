package dev.migrate.conformance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;

import dev.migrate.dialect.postgresql.PostgresDialect;
import dev.migrate.laws.Feature;
import dev.migrate.laws.SampleType;
import dev.migrate.laws.Vocabulary;
import dev.migrate.schema.Definitions;

class PostgresAutogenerateLawsTests extends AutogenerateLaws {

	// PostgreSQL 18 is the first one that has virtual values.
	private static final EnumSet<Feature> FEATURES = EnumSet
		.complementOf(EnumSet.of(Feature.VIRTUAL_VALUES, Feature.TABLE_OPTIONS));

	private static final List<SampleType> TYPES = List.of(SampleType.ofNumbers(Definitions.smallInteger()),
			SampleType.ofNumbers(Definitions.integer()).defaultSql("1 + 1"),
			SampleType.ofNumbers(Definitions.bigInteger()),
			SampleType.of(Definitions.string(20))
				.defaultTo("", "it's", "100%", "back\\slash")
				.checked("%s <> ''", "%s IN ('a', 'it''s')", "length(%s) > 1")
				.computed("upper(%s)")
				.asKey(),
			SampleType.of(Definitions.string()).defaultTo("x").checked("%s LIKE 'a%%'").asKey(),
			SampleType.of(Definitions.fixedString(3)).defaultTo("abc").asKey(),
			SampleType.of(Definitions.text())
				.defaultTo("none")
				.defaultSql("CURRENT_USER")
				.checked("%s IS NOT NULL OR 1 = 1")
				.computed("lower(%s)", "%s || 'x'")
				.asKey(),
			SampleType.of(Definitions.text().collate("C")),
			SampleType.of(Definitions.numeric(10, 2)).defaultTo(1.5, -1).checked("%s >= 0").computed("%s * 2").asKey(),
			SampleType.of(Definitions.numeric(5)).defaultTo(7).asKey(),
			SampleType.of(Definitions.numeric()).defaultTo(0), SampleType.of(Definitions.real()).defaultTo(1),
			SampleType.of(Definitions.doublePrecision()).defaultTo(0.5),
			SampleType.of(Definitions.bool()).defaultTo(true, false).checked("%s").asKey(),
			SampleType.of(Definitions.date())
				.defaultSql("CURRENT_DATE")
				.defaultTo(LocalDate.of(2020, 2, 29))
				.checked("%s > DATE '2000-01-01'")
				.asKey(),
			SampleType.of(Definitions.time()).defaultTo(LocalTime.of(12, 30)), SampleType.of(Definitions.time(3)),
			SampleType.of(Definitions.timeWithTimeZone()), SampleType.of(Definitions.timeWithTimeZone(0)),
			SampleType.of(Definitions.timestamp()).defaultSql("now()", "LOCALTIMESTAMP").asKey(),
			SampleType.of(Definitions.timestamp(3)).defaultSql("CURRENT_TIMESTAMP"),
			SampleType.of(Definitions.timestampWithTimeZone()).defaultSql("now()", "CURRENT_TIMESTAMP").asKey(),
			SampleType.of(Definitions.timestampWithTimeZone(0)),
			SampleType.of(Definitions.interval()).defaultSql("INTERVAL '1 day'"),
			SampleType.of(Definitions.interval().fields("DAY TO SECOND").precision(3)),
			SampleType.of(Definitions.uuid()).defaultSql("gen_random_uuid()").asKey(),
			SampleType.of(Definitions.json()),
			SampleType.of(Definitions.jsonb()).defaultTo("{}").defaultSql("'[]'::jsonb"),
			SampleType.of(Definitions.binary()).defaultSql("'\\x01'"),
			SampleType.of(Definitions.arrayOf(Definitions.integer())).defaultSql("'{}'", "ARRAY[1, 2]"),
			SampleType.of(Definitions.arrayOf(Definitions.string(9), 2)), SampleType.of(Definitions.named("inet")),
			SampleType.of(Definitions.named("tsvector")), SampleType.of(Definitions.named("int4range")),
			SampleType.of(Definitions.named("bit(3)")));

	PostgresAutogenerateLawsTests() {
		super(new PostgresDialect(),
				new Vocabulary(new PostgresDialect().words(), TYPES, FEATURES, Vocabulary.ODD_NAMES), 12);
	}

	@Override
	EmptyDatabase database() {
		return PostgresConformanceDatabase.create();
	}

	// The server reads "x IN ('a')" in words of its own, and those in others.
	@Override
	String canonical(Object catalog) {
		return super.canonical(catalog).replaceAll("::(text|character varying)(\\[\\])?|[()]", "");
	}

}
