package dev.migrate.conformance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;

import dev.migrate.dialect.mariadb.MariaDbDialect;
import dev.migrate.laws.Feature;
import dev.migrate.laws.SampleType;
import dev.migrate.laws.Vocabulary;
import dev.migrate.schema.Definitions;

class MariaDbAutogenerateLawsTests extends AutogenerateLaws {

	private static final EnumSet<Feature> FEATURES = EnumSet.of(Feature.RETYPED_COUNTING, Feature.SEQUENCES,
			Feature.COMMENTS, Feature.STORED_VALUES, Feature.VIRTUAL_VALUES, Feature.VIEWS);

	private static final List<SampleType> TYPES = List.of(SampleType.ofNumbers(Definitions.smallInteger()),
			SampleType.ofNumbers(Definitions.integer()).defaultSql("(1 + 1)"),
			SampleType.ofNumbers(Definitions.bigInteger()),
			SampleType.of(Definitions.string(20))
				.defaultTo("", "it's", "100%", "back\\slash")
				.defaultSql("(uuid())")
				.checked("%s <> ''", "%s IN ('a', 'it''s')", "length(%s) > 1")
				.computed("upper(%s)", "concat(%s, 'x')")
				.asKey(),
			SampleType.of(Definitions.fixedString(3)).defaultTo("abc").asKey(),
			SampleType.of(Definitions.string(9).collate("utf8mb4_bin")).defaultTo("x").asKey(),
			SampleType.of(Definitions.text()).defaultTo("none").checked("%s LIKE 'a%'").computed("lower(%s)"),
			SampleType.of(Definitions.numeric(10, 2)).defaultTo(1.5, -1).checked("%s >= 0").computed("%s * 2").asKey(),
			SampleType.of(Definitions.numeric(5)).defaultTo(7).asKey(),
			SampleType.of(Definitions.numeric()).defaultTo(0), SampleType.of(Definitions.real()).defaultTo(1),
			SampleType.of(Definitions.doublePrecision()).defaultTo(0.5),
			SampleType.of(Definitions.bool()).defaultTo(true, false).checked("%s").asKey(),
			SampleType.of(Definitions.date())
				.defaultSql("(current_date())")
				.defaultTo(LocalDate.of(2020, 2, 29))
				.checked("%s > DATE '2000-01-01'")
				.asKey(),
			SampleType.of(Definitions.time()).defaultTo(LocalTime.of(12, 30)), SampleType.of(Definitions.time(3)),
			SampleType.of(Definitions.timestamp()).defaultSql("now()", "CURRENT_TIMESTAMP").asKey(),
			SampleType.of(Definitions.timestamp(3)).defaultSql("now(3)"), SampleType.of(Definitions.uuid()),
			SampleType.of(Definitions.json()).defaultTo("{}"), SampleType.of(Definitions.binary()),
			SampleType.of(Definitions.binary(20)).defaultTo("ab"),
			SampleType.of(Definitions.oneOf("new", "it's old")).defaultTo("new"),
			SampleType.of(Definitions.enumeration("state", "a", "b", "c")).checked("%s <> 'a'").asKey(),
			SampleType.of(Definitions.named("int unsigned")).defaultTo(1),
			SampleType.of(Definitions.named("mediumtext")),
			SampleType.of(Definitions.named("timestamp null")).defaultSql("CURRENT_TIMESTAMP"),
			SampleType.of(Definitions.named("set('x','y')")).defaultTo("x"), SampleType.of(Definitions.named("point")),
			SampleType.of(Definitions.named("year")));

	MariaDbAutogenerateLawsTests() {
		super(MariaDbDialect.ofMariaDb(),
				new Vocabulary(MariaDbDialect.ofMariaDb().words(), TYPES, FEATURES, Vocabulary.ODD_NAMES), 6);
	}

	@Override
	EmptyDatabase database() {
		return MariaDbConformanceDatabase.create();
	}

}
