package dev.migrate.script;

/** A revision says neither how it is undone nor why it can't or needn't be. */
public final class MissingDowngradeException extends ScriptException {

	private static final long serialVersionUID = 1L;

	MissingDowngradeException(String location) {
		super("""
				Revision script %s has no way back. Write its downgrade, or say in 'irreversible' why there is none, \
				or in 'nothing-to-undo' (nothingToUndo of the annotation) why none is needed.""".formatted(location),
				location, 0);
	}

}
