package dev.migrate.script;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

final class ConstructorRevisionFactory implements RevisionFactory {

	@Override
	public JavaRevision create(Class<?> type) {
		try {
			Constructor<?> constructor = type.getDeclaredConstructor();
			constructor.setAccessible(true);
			return (JavaRevision) constructor.newInstance();
		}
		catch (NoSuchMethodException ex) {
			throw new RevisionCreationException(type.getName(), "it has no constructor without parameters", ex);
		}
		catch (InvocationTargetException ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			throw new RevisionCreationException(type.getName(), "its constructor failed with " + cause, cause);
		}
		catch (ExceptionInInitializerError ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			throw new RevisionCreationException(type.getName(), "its static initializer failed with " + cause, cause);
		}
		catch (ReflectiveOperationException | RuntimeException | LinkageError ex) {
			throw new RevisionCreationException(type.getName(), "its constructor cannot be called: " + ex, ex);
		}
	}

}
