package dev.migrate.render;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrate.operation.InvalidOperationException;
import dev.migrate.operation.NamingConvention;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.DataType;
import dev.migrate.schema.DefaultValue;
import dev.migrate.schema.Label;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;
import dev.migrate.schema.TableOption;
import org.jspecify.annotations.Nullable;

/**
 * Writes what there is no word for, as the constructor of its record.
 *
 * @param imports what is imported for it
 */
record JavaRecords(JavaImports imports) {

	/** Return a record, or anything that one consists of. */
	JavaCode of(@Nullable Object value) {
		if (value instanceof TableElement element && !(value instanceof TableOption)) {
			return new JavaColumns(this.imports, (String) null).element(element);
		}
		if (value instanceof DataType type) {
			return type.accept(new JavaTypes(this.imports));
		}
		if (value instanceof ObjectName name) {
			return name(name);
		}
		if (value instanceof Label label) {
			return new JavaValues(this.imports).label(label);
		}
		if (value instanceof Table table && table.equals(Table.of(table.name(), TableElements.of(table)))) {
			return this.imports.type(Table.class).call("of", name(table.name()), of(TableElements.of(table)));
		}
		if (value instanceof SqlStatement statement) {
			JavaValues values = new JavaValues(this.imports);
			return this.imports.type(SqlStatement.class)
				.call("of", new JavaCode.Quote(statement.text()))
				.with(values.values(statement.parameters()));
		}
		if (NamingConvention.DEFAULT.equals(value)) {
			return new JavaCode.Word(this.imports.type(NamingConvention.class).flat() + ".DEFAULT");
		}
		return (value instanceof Record) ? construction(value) : collection(value);
	}

	private JavaCode name(ObjectName name) {
		return (name.schema() != null) ? new JavaValues(this.imports).name(name)
				: this.imports.type(ObjectName.class).call("of", new JavaCode.Quote(name.name()));
	}

	private JavaCode collection(@Nullable Object value) {
		if (value instanceof List<?> list) {
			return collection(List.class, list.stream());
		}
		if (value instanceof Set<?> set) {
			return collection(Set.class, set.stream().sorted());
		}
		if (value instanceof Map<?, ?> map) {
			return collection(Map.class,
					map.entrySet().stream().flatMap((entry) -> Stream.of(entry.getKey(), entry.getValue())));
		}
		if (value instanceof Optional<?> optional) {
			JavaCode type = this.imports.type(Optional.class);
			return optional.isPresent() ? type.call("of", of(optional.get())) : type.call("empty");
		}
		return new JavaValues(this.imports).value(value);
	}

	private JavaCode collection(Class<?> type, Stream<?> elements) {
		return this.imports.type(type).call("of").with(elements.map(this::of).toList());
	}

	private JavaCode construction(Object value) {
		if (value instanceof DefaultValue defaultValue) {
			return new JavaValues(this.imports).defaultValue(defaultValue);
		}
		Class<?> type = value.getClass();
		if (!isPublic(type)) {
			throw new InvalidOperationException(
					"An operation of your own can be written down if its record is public and no part of another class; %s is not"
						.formatted(type.getName()));
		}
		JavaCode[] parts = Arrays.stream(type.getRecordComponents())
			.map((component) -> of(part(value, component)))
			.toArray(JavaCode[]::new);
		return this.imports.create(type, parts);
	}

	private static boolean isPublic(Class<?> type) {
		return Modifier.isPublic(type.getModifiers()) && type.getEnclosingClass() == null;
	}

	private static @Nullable Object part(Object value, RecordComponent component) {
		try {
			return component.getAccessor().invoke(value);
		}
		catch (ReflectiveOperationException ex) {
			throw new InvalidOperationException("The record %s does not tell its %s: %s"
				.formatted(value.getClass().getName(), component.getName(), ex));
		}
	}

}
