package dev.migrate.script;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** Where the files of classes are, which are read without loading the classes. */
@FunctionalInterface
interface ClassFiles {

	/**
	 * Return the class of a name such as {@code db/revisions/AddUser}, if it is there.
	 */
	byte @Nullable [] find(String internalName) throws IOException;

	static ClassFiles of(@Nullable ClassLoader classLoader) {
		return (internalName) -> {
			String file = internalName + ".class";
			try (InputStream stream = (classLoader != null) ? classLoader.getResourceAsStream(file)
					: ClassLoader.getSystemResourceAsStream(file)) {
				return (stream != null) ? stream.readAllBytes() : null;
			}
		};
	}

}
