package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.migrate.diff.Alike;
import dev.migrate.operation.NamingConvention;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintVisitor;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Gives names to what is wanted without one: that of its like in the database where there
 * is one, else one by the convention of the project, else one as PostgreSQL would choose.
 * A later revision can then speak of it in every database.
 */
final class NameGiver {

	// The shortest limit of the databases we know.
	private static final int MAX_LENGTH = 63;

	private static final int HASH_LENGTH = 8;

	private final NamingConvention convention;

	private final Map<ObjectName, Table> actual = new HashMap<>();

	private final Set<String> taken = new HashSet<>();

	NameGiver(NamingConvention convention, Schema actual, Schema wanted) {
		this.convention = convention;
		actual.tables().forEach((table) -> this.actual.put(table.name(), table));
		wanted.tables().forEach(this::take);
		Set<ObjectName> kept = wanted.tables().stream().map(Table::name).collect(Collectors.toSet());
		// A table goes at the end, with names that are needed before; all else goes
		// first.
		actual.tables().stream().filter((table) -> !kept.contains(table.name())).forEach(this::take);
	}

	private void take(Table table) {
		table.constraints().forEach((constraint) -> take(constraint.name()));
		table.indexes().forEach((index) -> take(index.name()));
	}

	private void take(@Nullable Label name) {
		if (name != null) {
			this.taken.add(name.text());
		}
	}

	/** Return what is wanted, with names. */
	Schema named(Schema wanted) {
		List<Table> matched = wanted.tables().stream().map(this::matched).toList();
		matched.forEach(this::take);
		return wanted.tables(matched.stream().map(this::named).toList());
	}

	private Table matched(Table table) {
		Table there = this.actual.get(table.name());
		List<Constraint> constraints = new ArrayList<>((there != null) ? there.constraints() : List.of());
		List<Index> indexes = new ArrayList<>((there != null) ? there.indexes() : List.of());
		table.constraints().forEach((constraint) -> constraints.removeIf((other) -> isNamed(constraint, other)));
		return new Table(table.name(), table.columns(),
				table.constraints().stream().map((constraint) -> matched(constraint, constraints)).toList(),
				table.indexes().stream().map((index) -> matched(index, indexes)).toList(), table.options(),
				table.comment());
	}

	private static boolean isNamed(Constraint wanted, Constraint actual) {
		return wanted.name() != null && Objects.equals(wanted.name(), actual.name());
	}

	private static Constraint matched(Constraint constraint, List<Constraint> candidates) {
		Constraint present = (constraint.name() == null)
				? taken(candidates, (candidate) -> Alike.isSame(candidate, constraint)) : null;
		return (present != null) ? constraint.named(present.name()) : constraint;
	}

	private static Index matched(Index index, List<Index> candidates) {
		Index present = (index.name() == null) ? taken(candidates, (candidate) -> Alike.isSame(candidate, index))
				: null;
		return (present != null && present.name() != null) ? index.named(present.name()) : index;
	}

	private Table named(Table table) {
		return new Table(table.name(), table.columns(),
				table.constraints().stream().map((constraint) -> named(table, constraint)).toList(),
				table.indexes().stream().map((index) -> named(table, index)).toList(), table.options(),
				table.comment());
	}

	private Constraint named(Table table, Constraint constraint) {
		if (constraint.name() != null) {
			return constraint;
		}
		Label conventional = this.convention.named(table.name(), constraint).name();
		if (conventional != null || (constraint instanceof PrimaryKey && !this.actual.containsKey(table.name()))) {
			return constraint.named(conventional);
		}
		return constraint.named(free(table.name().name() + constraint.accept(Words.SUFFIX)));
	}

	private Index named(Table table, Index index) {
		if (index.name() != null) {
			return index;
		}
		Label conventional = this.convention.named(table.name(), index).name();
		return index.named((conventional != null) ? Label.ofFinal(shortened(conventional.text()))
				: free(table.name().name() + "_" + Words.keys(index.keys()) + "_idx"));
	}

	private static <T> @Nullable T taken(List<T> candidates, Predicate<T> condition) {
		for (T candidate : candidates) {
			if (condition.test(candidate)) {
				candidates.remove(candidate);
				return candidate;
			}
		}
		return null;
	}

	private Label free(String name) {
		String free = shortened(name);
		for (int number = 1; !this.taken.add(free); number++) {
			free = shortened(name + number);
		}
		return Label.ofFinal(free);
	}

	private static String shortened(String name) {
		if (name.length() <= MAX_LENGTH) {
			return name;
		}
		String hash = Integer.toHexString(name.hashCode());
		return name.substring(0, MAX_LENGTH - HASH_LENGTH - 1) + "_" + "0".repeat(HASH_LENGTH - hash.length()) + hash;
	}

	/** What follows the name of the table. */
	private static final class Words implements ConstraintVisitor<String> {

		static final Words SUFFIX = new Words();

		@Override
		public String primaryKey(PrimaryKey constraint) {
			return "_pkey";
		}

		@Override
		public String unique(UniqueConstraint constraint) {
			return "_" + String.join("_", constraint.columns()) + "_key";
		}

		@Override
		public String foreignKey(ForeignKey constraint) {
			return "_" + String.join("_", constraint.columns()) + "_fkey";
		}

		@Override
		public String check(CheckConstraint constraint) {
			return ((constraint.column() != null) ? "_" + constraint.column() : "") + "_check";
		}

		@Override
		public String exclude(ExcludeConstraint constraint) {
			return "_excl";
		}

		static String keys(List<IndexKey> keys) {
			return String.join("_", keys.stream().map((key) -> key.isExpression() ? "expr" : key.text()).toList());
		}

	}

}
