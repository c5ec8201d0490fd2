package dev.migrate.cli.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.migrate.DatabaseDescription;
import dev.migrate.MigrationState;
import dev.migrate.MigrationStatus;
import dev.migrate.cli.graph.LaneRow;
import dev.migrate.cli.graph.NodeState;
import dev.migrate.cli.graph.PictureNode;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.HistoryEntry;

/** Writes a section of a page. */
final class SectionMarkup {

	private final PageSection section;

	private final String anchor;

	private final LaneDrawing lanes;

	private final Map<String, Integer> rows = new HashMap<>();

	private final Html html = new Html();

	/**
	 * Prepare to write.
	 * @param section the section
	 * @param number tells its revisions from those of other sections
	 */
	SectionMarkup(PageSection section, int number) {
		this.section = section;
		this.anchor = "r" + number + "-";
		this.lanes = new LaneDrawing(section.picture().layout().lanes());
		for (int row = 0; row < section.picture().nodes().size(); row++) {
			this.rows.put(section.picture().nodes().get(row).id(), row);
		}
	}

	Html html(boolean named) {
		this.html.add("<section>");
		if (named) {
			this.html.add("<h2>%s</h2>", this.section.name());
		}
		state();
		this.section.failure().ifPresent((failure) -> this.html.add("<p class=\"bad whole\">%s</p>", failure));
		facts();
		this.html.add("<ol class=\"revisions\">");
		for (int row = 0; row < this.section.picture().nodes().size(); row++) {
			revision(row);
		}
		return this.html.add("</ol></section>");
	}

	private void state() {
		int all = this.section.picture().nodes().size();
		Optional<MigrationStatus> status = this.section.status();
		MigrationState state = status.map(MigrationStatus::state).orElse(MigrationState.UNKNOWN);
		String word = state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
		this.html.add("<p class=\"state\"><strong class=\"badge s-%s\">%s</strong> <span>%s</span></p>",
				state.name().toLowerCase(Locale.ROOT), status.isPresent() ? word : "database not asked",
				status.map((known) -> counts(known.pending().size(), all)).orElse(counted(all)));
	}

	private static String counts(int pending, int all) {
		return (pending == 0) ? "nothing pending, " + counted(all) : pending + " pending of " + counted(all);
	}

	private static String counted(int revisions) {
		return revisions + ((revisions == 1) ? " revision" : " revisions");
	}

	private void facts() {
		this.html.add("<dl class=\"facts\">");
		this.section.database().ifPresent(this::database);
		this.section.status().ifPresent(this::status);
		this.html.add("</dl>");
	}

	private void database(DatabaseDescription database) {
		this.html.add("<dt>database</dt><dd>%s<br><code>%s</code></dd>", database.product(), database.location());
	}

	private void status(MigrationStatus status) {
		this.html.add("<dt>current</dt><dd>%s</dd>", links(status.current(), "nothing is applied"));
		this.html.add("<dt>heads</dt><dd>%s</dd>", links(status.heads(), "there are no revisions"));
		if (!status.pending().isEmpty()) {
			this.html.add("<dt>next</dt><dd>%s</dd>",
					links(List.of(status.pending().get(0).revision().id()), "nothing is pending"));
		}
		if (!status.unknown().isEmpty()) {
			this.html.add("<dt>unknown</dt><dd>%s</dd>", links(status.unknown(), ""));
		}
		status.waiting().forEach((contract) -> this.html.add("<dt>contract</dt><dd>%s</dd>", contract));
		status.lockHolder()
			.ifPresent((holder) -> this.html.add("<dt>lock</dt><dd>somebody migrates now: %s</dd>", holder));
		lastRun(status.lastRun());
	}

	private void lastRun(List<HistoryEntry> steps) {
		if (!steps.isEmpty()) {
			HistoryEntry newest = steps.get(0);
			this.html.add("<dt>last run</dt><dd>%s, %s, by %s</dd>", Html.time(newest.startedAt()),
					newest.outcome().name().toLowerCase(Locale.ROOT), Html.who(newest.by()));
		}
	}

	private void revision(int row) {
		PictureNode node = this.section.picture().nodes().get(row);
		LaneRow lane = this.section.picture().layout().rows().get(row);
		this.html.add("<li id=\"%s\" class=\"%s\"><details><summary>%s<span class=\"line\">", this.anchor + row,
				node.state().word(), this.lanes.row(lane, node));
		this.html.add("<code class=\"id\">%s</code>%s<span class=\"message\">%s</span></span></summary>", node.id(),
				badges(node), node.message());
		this.html.add("<div class=\"opened\">%s%s</div></details></li>\n", this.lanes.below(lane),
				new RevisionPanel(node, this.section.facts().get(row), this::link).html());
	}

	private static Html badges(PictureNode node) {
		Html badges = new Html();
		node.revision().branchLabels().forEach((label) -> badges.add("<span class=\"mark label\">%s</span>", label));
		List<String> marks = new ArrayList<>(node.shownMarks());
		if (node.state() == NodeState.APPLIED) {
			// Seen by its symbol; said for those who can't see it.
			badges.add("<span class=\"unseen\">applied</span>");
		}
		marks.forEach((mark) -> badges.add("<span class=\"mark m-%s\">%s</span>", mark.replace(' ', '-'), mark));
		return badges;
	}

	private Html links(List<RevisionId> ids, String none) {
		Html links = new Html();
		ids.forEach((id) -> links.add("%s ", link(id.value())));
		return ids.isEmpty() ? links.add("%s", none) : links;
	}

	private Html link(String name) {
		Integer row = this.rows.get(name);
		return (row != null) ? new Html().add("<a href=\"#%s\"><code>%s</code></a>", this.anchor + row, name)
				: new Html().add("<code>%s</code>", name);
	}

}
