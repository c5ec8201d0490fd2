package dev.migrate.render;

/** Knows which names the header of an SQL file can hold. */
final class WrittenName {

	private static final String NO_REVISION = "none";

	private WrittenName() {
	}

	static void verifyId(String id) {
		verify(id);
		if (id.equals(NO_REVISION)) {
			throw new UnwritableNameException(id, "means that a revision follows no other");
		}
	}

	/** Refuse a name that would be read as another, or as several. */
	static String verify(String name) {
		if (name.indexOf(',') >= 0) {
			throw new UnwritableNameException(name, "has a comma, which separates names");
		}
		if (name.isBlank() || !name.equals(name.strip()) || name.lines().count() > 1) {
			throw new UnwritableNameException(name, "has white space that gets lost in a header");
		}
		return name;
	}

}
