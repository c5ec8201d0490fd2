package dev.migrate.operation;

import java.util.List;

import dev.migrate.operation.NamingConvention.Kind;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Index;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.migrate.schema.Definitions.check;
import static dev.migrate.schema.Definitions.expression;
import static dev.migrate.schema.Definitions.finalName;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.key;
import static dev.migrate.schema.Definitions.primaryKey;
import static dev.migrate.schema.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NamingConventionTests {

	private static final ObjectName TABLE = new ObjectName("s", "t");

	private final NamingConvention convention = NamingConvention.DEFAULT.with(Kind.PRIMARY_KEY, "pk_%(table_name)s")
		.with(Kind.UNIQUE, "uq_%(table_name)s_%(column_0_N_name)s")
		.with(Kind.FOREIGN_KEY,
				"fk_%(table_name)s_%(column_0N_name)s_%(referred_table_name)s_%(referred_column_0_name)s")
		.with(Kind.CHECK, "ck_%(table_name)s_%(constraint_name)s");

	@Test
	void namesAreMadeOfTableAndColumnsWithoutTheSchema() {
		assertThat(name(primaryKey("a", "b"))).isEqualTo("pk_t");
		assertThat(name(unique("a", "b"))).isEqualTo("uq_t_a_b");
		assertThat(name(foreignKey("a", "b").references("other", "c", "d"))).isEqualTo("fk_t_ab_other_c");
		assertThat(name(foreignKey("a").references("other"))).isEqualTo("fk_t_a_other_");
	}

	@Test
	void givenNameStaysWhereTheTemplateHasNoPlaceForIt() {
		assertThat(name(unique("a").named("mine"))).isEqualTo("mine");
	}

	@Test
	void givenNameIsCompletedWhereTheTemplateHasAPlaceForIt() {
		assertThat(name(check("a > 0").named("positive"))).isEqualTo("ck_t_positive");
	}

	@Test
	void finalNameStaysAlways() {
		assertThat(name(check("a > 0").named(finalName("positive")))).isEqualTo("positive");
	}

	@Test
	void completedNameIsFinalSoThatNothingIsCompletedTwice() {
		Constraint once = this.convention.named(TABLE, check("a > 0").named("positive"));
		assertThat(name(once)).isEqualTo("ck_t_positive");
	}

	@Test
	void constraintWithoutANameThatTheTemplateWantsStaysWithoutOne() {
		assertThat(name(check("a > 0"))).isNull();
	}

	@Test
	void droppedConstraintIsNamedAsItWasCreated() {
		assertThat(this.convention.named(TABLE, Label.of("positive"), Kind.CHECK)).hasToString("ck_t_positive");
		assertThat(this.convention.named(TABLE, Label.of("mine"), Kind.UNIQUE)).hasToString("mine");
	}

	@Test
	void indexesAreNamedByDefaultUnlessTheyHaveNoColumn() {
		assertThat(named(Index.of(null, List.of(key("a"), key("b")))).name()).hasToString("ix_t_a_b");
		assertThat(named(Index.of(null, List.of(expression("lower(a)")))).name()).isNull();
		assertThat(named(index("mine", "a")).name()).hasToString("mine");
	}

	@Test
	void dollarsAndBackslashesInNamesMeanThemselves() {
		assertThat(name(unique("a$1\\b"))).isEqualTo("uq_t_a$1\\b");
	}

	@Test
	void unknownTokenIsRefused() {
		NamingConvention wrong = this.convention.with(Kind.PRIMARY_KEY, "pk_%(tabel_name)s");
		assertThatExceptionOfType(InvalidOperationException.class).isThrownBy(() -> wrong.named(TABLE, primaryKey("a")))
			.withMessage("The naming convention 'pk_%(tabel_name)s' has the unknown token '%(tabel_name)s'");
	}

	private Index named(Index index) {
		return NamingConvention.DEFAULT.named(TABLE, index);
	}

	private @Nullable String name(Constraint constraint) {
		Label name = this.convention.named(TABLE, constraint).name();
		return (name != null) ? name.text() : null;
	}

}
