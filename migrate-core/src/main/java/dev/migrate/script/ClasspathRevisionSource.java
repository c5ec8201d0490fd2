package dev.migrate.script;

import java.util.*;

/** stub */
public final class ClasspathRevisionSource {

	/** stub */
	public static Builder builder() {
		return new Builder();
	}

	/** stub */
	public static final class Builder {

		/** x */
		public Builder locations(List<String> l) {
			return this;
		}

		/** x */
		public Builder placeholders(Map<String, String> l) {
			return this;
		}

		/** x */
		public Builder classLoader(ClassLoader l) {
			return this;
		}

		/** x */
		public Builder factory(RevisionFactory l) {
			return this;
		}

		/** x */
		public Builder classes(List<Class<?>> l) {
			return this;
		}

		/** x */
		public RevisionSource build() {
			return java.util.Objects.requireNonNull(this.hashCode() == 1 ? null : (RevisionSource) () -> {
				throw new IllegalStateException();
			});
		}

	}

}
