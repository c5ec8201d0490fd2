package dev.migrate.hibernate;

import java.util.List;

import dev.migrate.hibernate.model.Basics;
import dev.migrate.hibernate.model.Details;
import dev.migrate.hibernate.model.Inheritance;
import dev.migrate.hibernate.model.Relations;

/**
 * Something that entities can have.
 *
 * @param name what it is
 * @param entities entities that have it
 */
record Feature(String name, List<Class<?>> entities) {

	static final Feature NATIVE_ENUMERATION = of("native enumeration", Basics.NativeEnumeration.class);

	static final Feature ARRAYS = of("arrays", Basics.Arrays.class);

	static final Feature SCHEMAS = of("schemas", Details.Elsewhere.class, Details.Converted.class);

	static final List<Feature> ALL = List.of(of("naming strategy", Basics.NamedByStrategy.class),
			of("numbers", Basics.EveryNumber.class), of("times", Basics.EveryTime.class),
			of("texts and bytes", Basics.EveryText.class), of("enumerations", Basics.Enumerations.class),
			NATIVE_ENUMERATION, of("sequence", Basics.SequenceNumbers.class),
			of("table generator", Basics.TableNumbers.class), ARRAYS, of("documents", Basics.Documents.class),
			of("converter", Details.Converted.class), of("embeddable", Relations.Household.class),
			of("element collection", Relations.Person.class),
			of("associations", Relations.Student.class, Relations.Course.class, Relations.Exam.class),
			of("embedded id", Relations.OrderLine.class), of("secondary table", Relations.Author.class),
			of("single table", Inheritance.Publication.class, Inheritance.Book.class, Inheritance.Blog.class),
			of("joined", Inheritance.Vehicle.class, Inheritance.Car.class, Inheritance.Truck.class),
			of("table per class", Inheritance.Account.class, Inheritance.Savings.class, Inheritance.Current.class),
			of("indexes", Details.Indexed.class), of("unique", Details.Unique.class),
			of("checks", Details.Checked.class), of("comments", Details.Commented.class),
			of("column definition", Details.Defined.class), of("computed", Details.Computed.class),
			of("validation", Details.Validated.class), SCHEMAS);

	private static Feature of(String name, Class<?>... entities) {
		return new Feature(name, List.of(entities));
	}

	@Override
	public String toString() {
		return this.name;
	}

}
