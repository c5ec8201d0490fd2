package dev.migrate.laws;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrate.operation.SqlWords;
import dev.migrate.schema.Column;
import dev.migrate.schema.DataType;

/**
 * What the schemas of a database are made of.
 *
 * @param words how the database says it
 * @param types the types that it has
 * @param features what else it has
 * @param names the names of tables and columns
 */
public record Vocabulary(SqlWords words, List<SampleType> types, Set<Feature> features, List<String> names) {

	/** Names that have to be quoted everywhere, and are different in every database. */
	public static final List<String> ODD_NAMES = List.of("order", "User", "line item", "it's", "say \"so\"", "grün",
			"select", "back`tick", "snake_case", "CamelCase", "100%", "group", "x", "value", "a;b", "semi--colon",
			"key", "desc", "_", "question?", "colon:name", "dollar$1", "[bracket]", "a.b");

	public Vocabulary {
		types = List.copyOf(types);
		features = Set.copyOf(features);
		names = List.copyOf(names);
	}

	boolean has(Feature feature) {
		return this.features.contains(feature);
	}

	List<SampleType> keys() {
		return this.types.stream().filter(SampleType::isKey).toList();
	}

	List<SampleType> counting() {
		return this.types.stream().filter(SampleType::counts).toList();
	}

	/** Return what is known of a type, unless it was made for a schema. */
	Optional<SampleType> sample(DataType type) {
		return this.types.stream().filter((sample) -> sample.type().equals(type)).findFirst();
	}

	/** Return an expression about a column. */
	String about(Column column, String template) {
		return template.replace("%s", this.words.quote(column.name()));
	}

}
