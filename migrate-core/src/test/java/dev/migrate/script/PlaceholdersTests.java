package dev.migrate.script;

import java.util.List;
import java.util.Map;

import dev.migrate.operation.Arguments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlaceholdersTests {

	private final Placeholders placeholders = new Placeholders(Map.of("schema", "app", "role.name", "${schema}"));

	@Test
	void replaceWhenNamesOccurPutsTheirValuesAnywhere() {
		assertThat(replace("grant all on ${schema}.t to \"${role.name}\" -- ${schema}"))
			.isEqualTo("grant all on app.t to \"${schema}\" -- app");
	}

	@ParameterizedTest
	@ValueSource(strings = { "$schema", "${", "${}", "${schema", "${sche ma}", "$$ {schema} $$", "$1", ":schema", "%s",
			"{schema}" })
	void replaceWhenTextIsNoPlaceholderKeepsIt(String sql) {
		assertThat(replace(sql)).isEqualTo(sql);
	}

	@Test
	void replaceWhenNameIsUnknownIsRefusedWithItsLine() {
		assertThatExceptionOfType(UnknownPlaceholderException.class).isThrownBy(() -> replace("a\nb ${shema}"))
			.withMessage("Placeholder '${shema}' in x.sql, line 8 has no value. Define it, or correct the name; "
					+ "defined are [role.name, schema].")
			.satisfies((ex) -> assertThat(ex.name()).isEqualTo("shema"));
	}

	@Test
	void replaceWhenTheRunIsNotKnownKeepsItsPlaceholders() {
		assertThat(replace("insert into ${schema}.t values ('${x.name}', '${migrate.tag}')"))
			.isEqualTo("insert into app.t values ('${x.name}', '${migrate.tag}')");
	}

	@Test
	void replaceWhenTheRunHasNoTagIsRefused() {
		Placeholders ofRun = this.placeholders.with(Arguments.NONE);
		assertThatExceptionOfType(UnknownPlaceholderException.class)
			.isThrownBy(() -> ofRun.replace(List.of(new ScriptStatement("${migrate.tag}", 1)), "x.sql"))
			.withMessageContaining("has no value. Give the run a tag with '--tag' or as 'migrate.tag', or correct");
	}

	private String replace(String sql) {
		return this.placeholders.replace(List.of(new ScriptStatement(sql, 7)), "x.sql").get(0).sql();
	}

}
