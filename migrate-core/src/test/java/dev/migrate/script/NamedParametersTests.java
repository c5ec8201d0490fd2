package dev.migrate.script;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NamedParametersTests {

	@Test
	void bindWhenNamesOccurReplacesThemInOrder() {
		NamedParameters bound = bind("update t set a = :a, b=:b where c in (:a,:c)",
				Map.of("a", 1, "b", "two", "c", 3L));
		assertThat(bound.sql()).isEqualTo("update t set a = ?, b=? where c in (?,?)");
		assertThat(bound.values()).containsExactly(1, "two", 1, 3L);
	}

	@ParameterizedTest
	@ValueSource(strings = { "b::a", "b :: a", "':a'", "\":a\"", "E'\\':a'", "$$:a$$", "$a$:a$a$", "/* :a */ 1",
			"1 -- :a\n", "b[1:2]", "b[x:y]", "b := a", "f(b:=a)", ": a", ":other", ":ab", ":A", "U&':a'" })
	void bindWhenColonMeansSomethingElseKeepsIt(String text) {
		NamedParameters bound = bind("select " + text + ", :a", Map.of("a", 1));
		assertThat(bound.sql()).isEqualTo("select " + text + ", ?");
		assertThat(bound.values()).containsExactly(1);
	}

	@Test
	void bindWhenParameterIsCastReplacesItOnly() {
		assertThat(bind("select :a::jsonb, (:a)::text", Map.of("a", "{}")).sql())
			.isEqualTo("select ?::jsonb, (?)::text");
	}

	@Test
	void bindWhenQuestionMarkIsAnOperatorDoublesIt() {
		assertThat(bind("select a ? 'b?', c ?| d, e ?& f /* ? */ where g = :g", Map.of("g", 1)).sql())
			.isEqualTo("select a ?? 'b?', c ??| d, e ??& f /* ? */ where g = ?");
	}

	@Test
	void bindWhenValueIsNullKeepsItsPlace() {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("a", null);
		assertThat(NamedParameters.bind(SqlFlavor.POSTGRESQL, "select :a", parameters).values())
			.isEqualTo(Arrays.asList((Object) null));
	}

	@Test
	void bindWhenNameNeverOccursIsRefused() {
		assertThatExceptionOfType(UnusedParameterException.class)
			.isThrownBy(() -> bind("select ':b', :a", Map.of("a", 1, "b", 2)))
			.withMessageStartingWith("Parameter 'b' does not occur in the statement: select ':b', :a")
			.satisfies((ex) -> assertThat(ex.name()).isEqualTo("b"));
	}

	@Test
	void bindWhenValueIsACollectionIsRefusedWithTheWayOut() {
		assertThatExceptionOfType(CollectionParameterException.class)
			.isThrownBy(() -> bind("select * from t where a in (:ids)", Map.of("ids", List.of(1, 2))))
			.withMessageContaining("= any (:ids)");
	}

	private static NamedParameters bind(String sql, Map<String, ?> parameters) {
		return NamedParameters.bind(SqlFlavor.POSTGRESQL, sql, parameters);
	}

}
