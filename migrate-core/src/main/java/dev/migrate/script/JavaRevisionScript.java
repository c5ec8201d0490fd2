package dev.migrate.script;

import dev.migrate.operation.Operations;
import org.jspecify.annotations.Nullable;

/** A script whose class is loaded and instantiated when it runs. */
final class JavaRevisionScript extends StoredScript {

	private final @Nullable ClassLoader classLoader;

	private final RevisionFactory factory;

	JavaRevisionScript(RevisionEntry entry, @Nullable ClassLoader classLoader, RevisionFactory factory) {
		super(entry);
		this.classLoader = classLoader;
		this.factory = factory;
	}

	@Override
	public void upgrade(Operations op) {
		create().upgrade(op);
	}

	@Override
	protected void undo(Operations op) {
		create().downgrade(op);
	}

	private JavaRevision create() {
		Class<?> type = load();
		if (!JavaRevision.class.isAssignableFrom(type)) {
			throw new NotAJavaRevisionException(type.getName());
		}
		return this.factory.create(type);
	}

	private Class<?> load() {
		try {
			return Class.forName(location(), false, this.classLoader);
		}
		catch (ClassNotFoundException | LinkageError ex) {
			throw new RevisionCreationException(location(), "its class cannot be loaded: " + ex, ex);
		}
	}

}
