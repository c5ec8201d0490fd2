package dev.migrate.autoconfigure.startup.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** What a revision makes a table for. */
@Entity
public class Customer {

	@Id
	private @Nullable Long id;

	private @Nullable String name;

	/** Return the name. */
	public @Nullable String getName() {
		return this.name;
	}

}
