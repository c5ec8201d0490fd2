package dev.migrate.script;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.migrate.operation.Operations;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;

/** A script that was found in a file or a class. */
abstract class StoredScript implements RevisionScript {

	private final RevisionEntry entry;

	StoredScript(RevisionEntry entry) {
		this.entry = entry;
	}

	/** Run the statements of the downgrade, of which there are some. */
	protected abstract void undo(Operations op);

	final RevisionId id() {
		return revision().id();
	}

	final RevisionEntry entry() {
		return this.entry;
	}

	@Override
	public final Revision revision() {
		return this.entry.header().revision();
	}

	@Override
	public final String location() {
		return this.entry.location();
	}

	@Override
	public final Optional<Instant> created() {
		return this.entry.header().created();
	}

	@Override
	public final boolean transactional() {
		return this.entry.header().transactional();
	}

	@Override
	public final boolean rerunnable() {
		return this.entry.header().rerunnable();
	}

	@Override
	public final Optional<String> irreversible() {
		return this.entry.header().irreversible();
	}

	@Override
	public final Optional<String> nothingToUndo() {
		return this.entry.header().nothingToUndo();
	}

	@Override
	public final List<String> requiredBackfills() {
		return this.entry.header().requiredBackfills();
	}

	@Override
	public final boolean contract() {
		return this.entry.header().contract();
	}

	@Override
	public final String statementHash() {
		return this.entry.statementHash();
	}

	@Override
	public final void downgrade(Operations op) {
		Optional<String> reason = irreversible();
		if (reason.isPresent()) {
			throw new IrreversibleRevisionException(id(), reason.get());
		}
		if (nothingToUndo().isEmpty()) {
			undo(op);
		}
	}

	@Override
	public String toString() {
		return id() + " (" + location() + ')';
	}

}
