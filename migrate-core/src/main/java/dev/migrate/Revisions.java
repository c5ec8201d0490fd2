package dev.migrate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.migrate.dialect.Dialect;
import dev.migrate.execution.StepHistory;
import dev.migrate.plan.Planner;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.InvalidRevisionsException;
import dev.migrate.script.RevisionCatalog;
import dev.migrate.script.RevisionDigest;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.RevisionSource;
import dev.migrate.script.SqlFlavor;
import org.jspecify.annotations.Nullable;

/**
 * The revisions of an application, read once: first only what tells that nothing is
 * pending, the graph when somebody asks for more.
 */
final class Revisions {

	private final RevisionSource source;

	// Nobody has told which database they are for while it is absent.
	private @Nullable SqlFlavor flavor;

	private @Nullable RevisionCatalog catalog;

	private @Nullable Loaded loaded;

	Revisions(RevisionSource source) {
		this.source = source;
	}

	private Revisions(Revisions origin, RevisionCatalog catalog) {
		this.source = origin.source;
		this.flavor = origin.flavor;
		this.catalog = catalog;
	}

	/**
	 * Return these revisions and those that rows follow and nobody here has, as far as
	 * the database has kept them.
	 * @throws ForgottenRevisionException if it has not kept one of them
	 */
	Revisions completedFor(List<RevisionId> rows, StepHistory history) throws SQLException {
		List<RevisionId> unknown = List.copyOf(graph().unknown(rows));
		if (unknown.isEmpty()) {
			return this;
		}
		SqlFlavor known = Objects.requireNonNull(this.flavor, "a database was read");
		ForgottenRevisions forgotten = new ForgottenRevisions(history.kept(), this,
				(kept) -> this.source.kept(known, kept));
		List<RevisionScript> scripts = new ArrayList<>(catalog().scripts());
		scripts.addAll(forgotten.upTo(unknown, this));
		return new Revisions(this, RevisionCatalog.of(scripts));
	}

	/** Read them as the database does from now on. */
	synchronized void readFor(Dialect dialect) {
		SqlFlavor known = SqlFlavor.of(dialect.name());
		if (known != this.flavor) {
			this.flavor = known;
			this.catalog = null;
			this.loaded = null;
		}
	}

	/** Return whether these rows say that everything is applied. */
	boolean areHeads(List<RevisionId> rows) {
		return catalog().heads().equals(new HashSet<>(rows));
	}

	Optional<RevisionDigest> knownDigest(List<RevisionId> rows) {
		return areHeads(rows) ? Optional.of(catalog().digest()) : Optional.empty();
	}

	List<RevisionId> heads() {
		return catalog().heads().stream().sorted().toList();
	}

	RevisionGraph graph() {
		return loaded().graph();
	}

	List<RevisionScript> drafts() {
		return this.source.drafts();
	}

	RevisionOutline outline() {
		try {
			return new RevisionOutline(graph(), loaded().scripts());
		}
		catch (InvalidRevisionsException ex) {
			if (ex.isUnfinished()) {
				return RevisionOutline.of(drafts());
			}
			throw ex;
		}
	}

	Planner planner() {
		return loaded().planner();
	}

	Optional<RevisionScript> find(RevisionId id) {
		return Optional.ofNullable(loaded().scripts().get(id));
	}

	RevisionScript script(RevisionId id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("No script of revision '" + id + "'"));
	}

	List<RevisionScript> applied(List<RevisionId> rows) {
		Set<RevisionId> unknown = new HashSet<>(graph().unknown(rows));
		List<RevisionId> known = rows.stream().filter((row) -> !unknown.contains(row)).toList();
		List<RevisionScript> scripts = new ArrayList<>();
		graph().applied(known).forEach((id) -> scripts.add(script(id)));
		return scripts;
	}

	private synchronized RevisionCatalog catalog() {
		if (this.catalog == null) {
			this.catalog = (this.flavor != null) ? this.source.read(this.flavor) : this.source.read();
		}
		return this.catalog;
	}

	private synchronized Loaded loaded() {
		if (this.loaded == null) {
			this.loaded = Loaded.of(catalog());
		}
		return this.loaded;
	}

	private record Loaded(RevisionGraph graph, Planner planner, Map<RevisionId, RevisionScript> scripts) {

		static Loaded of(RevisionCatalog catalog) {
			Map<RevisionId, RevisionScript> scripts = new HashMap<>();
			for (RevisionScript script : catalog.scripts()) {
				scripts.put(script.revision().id(), script);
			}
			RevisionGraph graph = catalog.graph();
			return new Loaded(graph, new Planner(graph), scripts);
		}

	}

}
