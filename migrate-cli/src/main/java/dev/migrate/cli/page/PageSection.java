package dev.migrate.cli.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrate.DatabaseDescription;
import dev.migrate.MigrationPreview;
import dev.migrate.MigrationStatus;
import dev.migrate.Migrator;
import dev.migrate.cli.graph.GraphPicture;
import dev.migrate.cli.graph.PictureNode;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.HistoryEntry;

/**
 * The part of a page that is about one database.
 *
 * @param name what it is called, where there are several
 * @param picture the revisions
 * @param facts what is told about each of them, in the order of the picture
 * @param database the database, if it was asked
 * @param status how it stands to the revisions, if it was asked
 * @param failure why more is not known, if something failed
 */
public record PageSection(String name, GraphPicture picture, List<RevisionFacts> facts,
		Optional<DatabaseDescription> database, Optional<MigrationStatus> status, Optional<String> failure) {

	public PageSection {
		facts = List.copyOf(facts);
	}

	/** Read all there is to tell about a database and its revisions. */
	public static PageSection of(String name, Migrator migrator, MigrationStatus status) {
		GraphPicture picture = GraphPicture.of(migrator.graph(), Optional.of(status));
		Map<RevisionId, HistoryEntry> last = migrator.lastSteps();
		MigrationPreview preview = migrator.preview();
		List<RevisionFacts> facts = picture.nodes().stream().map((node) -> {
			RevisionId id = node.revision().id();
			return new RevisionFacts(migrator.script(id), Optional.ofNullable(last.get(id)),
					Optional.of(preview.upgrade(id)), Optional.of(preview.downgrade(id)));
		}).toList();
		return new PageSection(name, picture, facts, Optional.of(migrator.database()), Optional.of(status),
				Optional.empty());
	}

	/** Read the revisions, and ask no database. */
	public static PageSection of(String name, Migrator migrator) {
		GraphPicture picture = GraphPicture.of(migrator.graph(), Optional.empty());
		return new PageSection(name, picture, facts(migrator, picture), Optional.empty(), Optional.empty(),
				Optional.empty());
	}

	/** Tell that the database, or the revisions, could not be read. */
	public static PageSection failed(String name, Migrator migrator, String failure) {
		try {
			GraphPicture picture = GraphPicture.of(migrator.graph(), Optional.empty());
			return new PageSection(name, picture, facts(migrator, picture), Optional.empty(), Optional.empty(),
					Optional.of(failure));
		}
		catch (RuntimeException ex) {
			return new PageSection(name, GraphPicture.EMPTY, List.of(), Optional.empty(), Optional.empty(),
					Optional.of(failure));
		}
	}

	private static List<RevisionFacts> facts(Migrator migrator, GraphPicture picture) {
		return picture.nodes()
			.stream()
			.map(PictureNode::revision)
			.map((revision) -> new RevisionFacts(migrator.script(revision.id()), Optional.empty(), Optional.empty(),
					Optional.empty()))
			.toList();
	}

}
