package dev.migrate.autoconfigure.beans;

import dev.migrate.script.ClasspathRevisionSource;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** Keeps what revisions are found by in a native image. */
public class RevisionRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources()
			.registerPattern(ClasspathRevisionSource.DEFAULT_LOCATION + "/**")
			.registerPattern("META-INF/migrate/**");
	}

}
