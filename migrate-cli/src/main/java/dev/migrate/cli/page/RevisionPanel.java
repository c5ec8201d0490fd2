package dev.migrate.cli.page;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.migrate.cli.graph.NodeState;
import dev.migrate.cli.graph.PictureNode;
import dev.migrate.execution.StepStatements;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.Direction;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.Outcome;

/**
 * What a page shows of a revision when it is opened.
 *
 * @param node the revision
 * @param facts what is told about it
 * @param link writes the id of another revision as a link to it
 */
record RevisionPanel(PictureNode node, RevisionFacts facts, Function<String, Html> link) {

	// What a row surely shows as a whole need not be repeated.
	private static final int SHORT_ENOUGH = 60;

	Html html() {
		Html html = new Html().add("<div class=\"panel\">");
		String whole = this.node.revision().message().strip();
		if (whole.length() > SHORT_ENOUGH || !whole.equals(this.node.message())) {
			html.add("<p class=\"whole\">%s</p>", whole);
		}
		html.add("<dl>");
		this.facts.last().ifPresentOrElse((step) -> step(html, step), () -> stateAlone(html));
		List<String> parents = this.node.revision().downRevisions().stream().map(RevisionId::value).toList();
		fact(html, "follows", parents.isEmpty() ? new Html().add("nothing: it is a base") : links(parents));
		if (!this.node.revision().dependsOn().isEmpty()) {
			fact(html, "depends on", links(this.node.revision().dependsOn()));
		}
		this.facts.script().ifPresent((script) -> script(html, script));
		html.add("</dl>");
		statements(html, "Upgrade", this.facts.upgrade());
		statements(html, "Downgrade", this.facts.downgrade());
		return html.add("</div>");
	}

	private static void step(Html html, HistoryEntry step) {
		Html what = new Html().add("%s", Html.time(step.startedAt()));
		Optional.ofNullable(step.finishedAt())
			.ifPresent((finished) -> what.add(", %s ms", Duration.between(step.startedAt(), finished).toMillis()));
		fact(html, verb(step), what);
		Html who = Html.who(step.by());
		fact(html, "by", step.databaseUser().isEmpty() ? who : who.add(", as %s", step.databaseUser()));
		step.failure()
			.ifPresent((error) -> fact(html, "error", new Html().add("<span class=\"bad\">%s</span>", error)));
	}

	private static String verb(HistoryEntry step) {
		if (step.outcome() != Outcome.DONE) {
			return (step.outcome() == Outcome.FAILED) ? step.direction().word() + " failed"
					: step.direction().word() + " begun";
		}
		if (step.direction() == Direction.UPGRADE) {
			return "applied";
		}
		return (step.direction() == Direction.DOWNGRADE) ? "undone" : "stamped";
	}

	private void stateAlone(Html html) {
		if (this.node.state() == NodeState.APPLIED) {
			fact(html, "applied", new Html().add("the history does not say when"));
		}
	}

	private static void script(Html html, RevisionScript script) {
		script.created().ifPresent((created) -> fact(html, "written", Html.time(created)));
		fact(html, "location", new Html().add("<code>%s</code>", script.location()));
		if (!script.transactional()) {
			fact(html, "transaction", new Html().add("none"));
		}
		if (script.contract()) {
			fact(html, "contract", new Html().add("waits until no earlier build is alive"));
		}
		script.irreversible().ifPresent((reason) -> fact(html, "irreversible", new Html().add("%s", reason)));
	}

	private static void statements(Html html, String title, Optional<StepStatements> statements) {
		statements.ifPresent((known) -> {
			html.add("<h3>%s</h3>", title);
			if (!known.statements().isEmpty()) {
				html.add("<pre tabindex=\"0\"><code>");
				known.statements().forEach((sql) -> html.add("%s;\n", sql.strip()));
				html.add("</code></pre>");
			}
			known.unknown().ifPresent((reason) -> html.add("<p class=\"faint\">%s</p>", reason));
			if (known.statements().isEmpty() && known.unknown().isEmpty()) {
				html.add("<p class=\"faint\">No statements.</p>");
			}
		});
	}

	private Html links(List<String> ids) {
		Html links = new Html();
		ids.forEach((id) -> links.add(links.toString().isEmpty() ? "%s" : ", %s", this.link.apply(id)));
		return links;
	}

	private static void fact(Html html, String name, Html value) {
		html.add("<dt>%s</dt><dd>%s</dd>", name, value);
	}

}
