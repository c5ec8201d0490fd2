package dev.migrate.dialect;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrate.operation.Creation;
import dev.migrate.operation.Removal;
import dev.migrate.operation.SqlWords;
import dev.migrate.schema.ObjectName;

/** What the words of all databases have in common. */
public interface DialectWords extends SqlWords {

	@Override
	default String quote(ObjectName name) {
		String schema = name.schema();
		return (schema != null) ? quote(schema) + "." + quote(name.name()) : quote(name.name());
	}

	/** Return names in quotes, one after the other. */
	default String columns(List<String> names) {
		return names.stream().map(this::quote).collect(Collectors.joining(", "));
	}

	/** Return what makes a statement accept that something is there already. */
	default String ifNotExists(Set<Creation> options) {
		return options.contains(Creation.IF_NOT_EXISTS) ? "IF NOT EXISTS " : "";
	}

	/** Return what makes a statement accept that something is not there. */
	default String ifExists(Set<Removal> options) {
		return options.contains(Removal.IF_EXISTS) ? "IF EXISTS " : "";
	}

	/** Return what takes along whatever depends on something. */
	default String cascade(Set<Removal> options) {
		return options.contains(Removal.CASCADE) ? " CASCADE" : "";
	}

	/** Refuse options that the database does not know for something. */
	default <T extends Enum<T>> void allowOnly(String what, Set<T> options, Set<T> known) {
		for (T option : options) {
			if (!known.contains(option)) {
				throw unsupported(option.name().replace('_', ' ') + " for " + what, "Leave the option away.");
			}
		}
	}

	/**
	 * Return the refusal of something that the database does not have.
	 * @param remedy what to do instead
	 */
	default UnsupportedOperationByDialectException unsupported(String what, String remedy) {
		return new UnsupportedOperationByDialectException(name(), what, remedy);
	}

}
