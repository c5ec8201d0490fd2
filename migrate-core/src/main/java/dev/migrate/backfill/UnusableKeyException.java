package dev.migrate.backfill;

import dev.migrate.operation.Backfill;
import dev.migrate.revision.RevisionException;

/** A backfill has no key in whose order it could take the rows of its table. */
public final class UnusableKeyException extends RevisionException {

	private static final long serialVersionUID = 1L;

	UnusableKeyException(Backfill backfill, String found) {
		super(("The backfill '%s' takes the rows of table '%s' in the order of a key, but %s. Nothing was changed. Give it"
				+ " columns that are unique and NOT NULL: .key(\"…\"), or change the rows with one statement: op.execute(\"UPDATE"
				+ " …\").")
			.formatted(backfill.name(), backfill.table(), found));
	}

}
