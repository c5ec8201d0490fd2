package dev.migrate.operation;

import java.util.Locale;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;

/**
 * Give a view, a routine or a trigger back the definition that it had before this
 * revision. It stands for another operation, which the revisions before this one tell.
 *
 * @param kind what it is
 * @param name its name
 * @param detail the types of its arguments, or its table; else empty
 */
public record RestoreObject(ReplaceableObject.Kind kind, ObjectName name, String detail) implements Operation {

	public RestoreObject {
		Required.value(kind, "the kind (restore object)");
		Required.value(name, "the name (restore object)");
		Required.value(detail, "the detail (restore object)");
	}

	/** Return whether this is about an object. */
	public boolean isAbout(ReplaceableObject.Kind otherKind, ObjectName otherName, String otherDetail) {
		return this.kind == otherKind && this.name.equals(otherName) && plain(this.detail).equals(plain(otherDetail));
	}

	private static String plain(String detail) {
		return detail.strip().replaceAll("\\s+", " ").replaceAll(" ?, ?", ",").toLowerCase(Locale.ROOT);
	}

	/** Return the object as an author calls it, as in {@code view 'orders'}. */
	public String description() {
		String called = this.kind.sql().toLowerCase(Locale.ROOT) + " '" + this.name + "'";
		return switch (this.kind) {
			case TRIGGER -> called + " of table '" + this.detail + "'";
			case FUNCTION, PROCEDURE -> called + " (" + this.detail + ")";
			case VIEW, MATERIALIZED_VIEW -> called;
		};
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.restoreObject(this);
	}

}
