package dev.migrate.hibernate;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrate.annotation.NotMigrated;
import dev.migrate.annotation.RenamedFrom;
import dev.migrate.autogenerate.Rename;
import dev.migrate.schema.ObjectName;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;

/** What entities say in our own annotations. */
final class EntityAnnotations {

	private final MetadataImplementor metadata;

	private final DatabaseNames names;

	EntityAnnotations(MetadataImplementor metadata, DatabaseNames names) {
		this.metadata = metadata;
		this.names = names;
	}

	/** Return what had another name before. */
	List<Rename> renames() {
		Set<Rename> renames = new LinkedHashSet<>();
		for (PersistentClass entity : this.metadata.getEntityBindings()) {
			Class<?> type = entity.getMappedClass();
			if (type != null) {
				annotation(type, RenamedFrom.class).ifPresent(
						(renamed) -> renames.add(Rename.table(this.names.of(entity.getTable()), renamed.value())));
				properties(entity).forEach((property) -> add(renames, type, property));
			}
		}
		return List.copyOf(renames);
	}

	private static Stream<Property> properties(PersistentClass entity) {
		List<Property> properties = new ArrayList<>();
		if (entity.getDeclaredIdentifierProperty() != null) {
			properties.add(entity.getDeclaredIdentifierProperty());
		}
		else if (entity.getIdentifierProperty() != null) {
			properties.add(entity.getIdentifierProperty());
		}
		properties.addAll(entity.getDeclaredProperties());
		return properties.stream();
	}

	private void add(Set<Rename> renames, Class<?> owner, Property property) {
		Value value = property.getValue();
		Optional<String> before = members(owner, property.getName())
			.flatMap((member) -> annotation(member, RenamedFrom.class).stream())
			.map(RenamedFrom::value)
			.findFirst();
		if (value instanceof Collection collection) {
			before.filter((name) -> !collection.isOneToMany())
				.ifPresent((name) -> renames.add(Rename.table(this.names.of(collection.getCollectionTable()), name)));
			add(renames, collection.getElement());
		}
		else {
			before.filter((name) -> value.getColumns().size() == 1)
				.ifPresent((name) -> renames.add(column(value.getTable(), value.getColumns().get(0), name)));
			add(renames, value);
		}
	}

	private void add(Set<Rename> renames, Value value) {
		if (value instanceof Component component && component.getComponentClassName() != null) {
			Class<?> type = component.getComponentClass();
			component.getProperties().forEach((property) -> add(renames, type, property));
		}
	}

	private Rename column(Table table, Column column, String before) {
		return Rename.column(this.names.of(table), this.names.of(column.getNameIdentifier(this.metadata.getDatabase())),
				before);
	}

	/** Return the tables that nobody but their entity's owner may touch. */
	Set<ObjectName> unmanaged() {
		Set<Table> managed = new LinkedHashSet<>();
		Set<Table> unmanaged = new LinkedHashSet<>();
		for (PersistentClass entity : this.metadata.getEntityBindings()) {
			Class<?> type = entity.getMappedClass();
			boolean isOthers = type != null && annotation(type, NotMigrated.class).isPresent();
			(isOthers ? unmanaged : managed).addAll(tables(entity));
		}
		unmanaged.removeAll(managed);
		Set<ObjectName> tables = new LinkedHashSet<>();
		unmanaged.forEach((table) -> tables.add(this.names.of(table)));
		return tables;
	}

	private static Set<Table> tables(PersistentClass entity) {
		Set<Table> tables = new LinkedHashSet<>();
		tables.add(entity.getTable());
		entity.getJoins().stream().map(Join::getTable).forEach(tables::add);
		entity.getDeclaredProperties()
			.stream()
			.map(Property::getValue)
			.filter((value) -> value instanceof Collection collection && !collection.isOneToMany())
			.map((value) -> ((Collection) value).getCollectionTable())
			.forEach(tables::add);
		return tables;
	}

	// An attribute is annotated at its field or at its getter, as the entity likes.
	private static Stream<AnnotatedElement> members(Class<?> type, String property) {
		String suffix = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
		Set<String> getters = Set.of(property, "get" + suffix, "is" + suffix);
		List<AnnotatedElement> members = new ArrayList<>();
		for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
			Stream.of(declaring.getDeclaredFields())
				.filter((Field field) -> field.getName().equals(property))
				.forEach(members::add);
			Stream.of(declaring.getDeclaredMethods())
				.filter((Method method) -> method.getParameterCount() == 0 && getters.contains(method.getName()))
				.forEach(members::add);
		}
		return members.stream();
	}

	private static <A extends Annotation> Optional<A> annotation(AnnotatedElement element, Class<A> type) {
		return Optional.ofNullable(element.getAnnotation(type));
	}

}
