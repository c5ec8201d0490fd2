package dev.migrate.schema;

/**
 * The name that an author gives to a constraint or an index.
 *
 * @param text the name
 * @param isFinal whether no naming convention may touch it
 */
public record Label(String text, boolean isFinal) {

	public Label {
		Required.value(text, "the text (label)");
	}

	/** Return a name that a naming convention may complete. */
	public static Label of(String text) {
		return new Label(text, false);
	}

	/** Return a name that stays as it is. */
	public static Label ofFinal(String text) {
		return new Label(text, true);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
