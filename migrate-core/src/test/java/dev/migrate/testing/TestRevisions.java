package dev.migrate.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import dev.migrate.operation.Operations;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.IrreversibleRevisionException;
import dev.migrate.script.RevisionCatalog;
import dev.migrate.script.RevisionDigest;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.RevisionSource;

/** Revisions made on the spot: {@code revision("b<a").upgrade("CREATE TABLE …")}. */
public final class TestRevisions implements RevisionCatalog {

	private final List<RevisionScript> scripts;

	private TestRevisions(List<RevisionScript> scripts) {
		this.scripts = List.copyOf(scripts);
	}

	/** Return a source of these revisions. */
	public static RevisionSource of(RevisionScript... scripts) {
		TestRevisions revisions = new TestRevisions(List.of(scripts));
		return (flavor) -> revisions;
	}

	/** Return a chain of revisions, each of which creates a table of its own. */
	public static RevisionSource chain(int length) {
		List<RevisionScript> scripts = new ArrayList<>();
		for (int i = 1; i <= length; i++) {
			String follows = (i == 1) ? "" : "<r" + (i - 1);
			scripts.add(revision("r" + i + follows).upgrade("CREATE TABLE t" + i + " (id int)")
				.downgrade("DROP TABLE t" + i));
		}
		TestRevisions revisions = new TestRevisions(scripts);
		return (flavor) -> revisions;
	}

	/**
	 * Return a revision in the notation {@code id<parent,parent~dependency#label}, which
	 * does nothing yet.
	 */
	public static Script revision(String notation) {
		RevisionId id = RevisionId.of(notation.split("[<~#]", 2)[0]);
		List<RevisionId> parents = part(notation, '<').stream().map(RevisionId::of).toList();
		return new Script(new Revision(id, parents, part(notation, '~'), part(notation, '#'), "does " + id));
	}

	private static List<String> part(String notation, char start) {
		int index = notation.indexOf(start);
		return (index < 0) ? List.of() : List.of(notation.substring(index + 1).split("[<~#]", 2)[0].split(","));
	}

	@Override
	public Set<RevisionId> heads() {
		return new TreeSet<>(graph().effectiveHeads());
	}

	@Override
	public RevisionGraph graph() {
		return RevisionGraph.of(this.scripts.stream().map(RevisionScript::revision).toList());
	}

	@Override
	public RevisionDigest digest() {
		return RevisionDigest.of(this.scripts);
	}

	@Override
	public List<RevisionScript> scripts() {
		return this.scripts;
	}

	/** A revision whose statements are set one after the other. */
	public static final class Script implements RevisionScript {

		private final Revision revision;

		private String message;

		private Consumer<Operations> upgrade = (op) -> {
		};

		private Consumer<Operations> downgrade = (op) -> {
		};

		private Optional<String> nothingToUndo = Optional.of("it does nothing");

		private String hash = "0".repeat(64);

		private Optional<Instant> created = Optional.empty();

		private boolean transactional = true;

		private boolean rerunnable;

		private Optional<String> irreversible = Optional.empty();

		private List<String> requiredBackfills = List.of();

		private boolean contract;

		private Script(Revision revision) {
			this.revision = revision;
			this.message = revision.message();
		}

		/** Say what it is for. */
		public Script message(String message) {
			this.message = message;
			return this;
		}

		/** Say when it was written. */
		public Script created(String instant) {
			this.created = Optional.of(Instant.parse(instant));
			return this;
		}

		/** Run these statements on the way up. */
		public Script upgrade(String... statements) {
			this.hash = "%064x".formatted(List.of(statements).hashCode() & 0xFFFF_FFFFL);
			return upgrade((op) -> List.of(statements).forEach(op::execute));
		}

		/** Do this on the way up. */
		public Script upgrade(Consumer<Operations> upgrade) {
			this.upgrade = upgrade;
			this.nothingToUndo = Optional.empty();
			return this;
		}

		/** Run these statements on the way down. */
		public Script downgrade(String... statements) {
			return downgrade((op) -> List.of(statements).forEach(op::execute));
		}

		/** Do this on the way down. */
		public Script downgrade(Consumer<Operations> downgrade) {
			this.downgrade = downgrade;
			return this;
		}

		/** Run without a transaction. */
		public Script withoutTransaction() {
			this.transactional = false;
			return this;
		}

		/** Allow to run again after an interruption. */
		public Script mayRunAgain() {
			this.rerunnable = true;
			return this;
		}

		/** Require that backfills are done. */
		public Script requires(String... backfills) {
			this.requiredBackfills = List.of(backfills);
			return this;
		}

		/** Take away what earlier builds use. */
		public Script contracts() {
			this.contract = true;
			return this;
		}

		/** Refuse to be undone. */
		public Script irreversible(String reason) {
			this.irreversible = Optional.of(reason);
			return this;
		}

		@Override
		public Revision revision() {
			return new Revision(this.revision.id(), this.revision.downRevisions(), this.revision.dependsOn(),
					this.revision.branchLabels(), this.message);
		}

		@Override
		public String location() {
			return "test:" + this.revision.id();
		}

		@Override
		public Optional<Instant> created() {
			return this.created;
		}

		@Override
		public boolean transactional() {
			return this.transactional;
		}

		@Override
		public boolean rerunnable() {
			return this.rerunnable;
		}

		@Override
		public Optional<String> irreversible() {
			return this.irreversible;
		}

		@Override
		public Optional<String> nothingToUndo() {
			return this.nothingToUndo;
		}

		@Override
		public List<String> requiredBackfills() {
			return this.requiredBackfills;
		}

		@Override
		public boolean contract() {
			return this.contract;
		}

		@Override
		public String statementHash() {
			return this.hash;
		}

		@Override
		public void upgrade(Operations op) {
			this.upgrade.accept(op);
		}

		@Override
		public void downgrade(Operations op) {
			this.irreversible.ifPresent((reason) -> {
				throw new IrreversibleRevisionException(this.revision.id(), reason);
			});
			this.downgrade.accept(op);
		}

	}

}
