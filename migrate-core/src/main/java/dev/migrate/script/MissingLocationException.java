package dev.migrate.script;

import java.util.List;

import dev.migrate.revision.RevisionException;

/** A location that should hold revisions does not exist. */
public final class MissingLocationException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String location;

	private final List<String> locations;

	MissingLocationException(String location, List<String> locations) {
		super("Location '%s' of revisions does not exist. Create the folder (in src/main/resources for a class path location), or correct the configured locations %s."
			.formatted(location, locations));
		this.location = location;
		this.locations = List.copyOf(locations);
	}

	/** Return the location that was not found. */
	public String location() {
		return this.location;
	}

	/** Return all configured locations. */
	public List<String> locations() {
		return this.locations;
	}

}
