package dev.migrate.cli.author;

import dev.migrate.autogenerate.Comparison;
import dev.migrate.autogenerate.Proposal;
import dev.migrate.autogenerate.TrialReport;
import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.compare.ProposalText;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.render.JavaBody;
import dev.migrate.render.RevisionBody;
import dev.migrate.render.RevisionForm;
import dev.migrate.render.SqlBody;
import dev.migrate.revision.Revision;
import dev.migrate.script.SqlFlavor;

/**
 * A revision that is filled in with what a comparison has found.
 *
 * @param scope what the command works with
 * @param author writes it
 * @param options what was typed about it
 * @param tried whether it is tried on a copy before it is written
 */
record GeneratedRevision(CommandScope scope, RevisionAuthor author, NewRevisionOptions options, boolean tried) {

	ExitCode write(Revision revision, Comparison comparison) {
		Proposal proposal = comparison.proposal();
		if (proposal.isEmpty()) {
			this.scope.answer(new JsonObject().put("revision", null).put("operations", ProposalText.json(proposal)),
					(terminal) -> terminal.line("The database is what it is wanted to be; no revision was written."));
			return ExitCode.DONE;
		}
		ProposalText.remark(proposal, this.scope.terminal());
		TrialReport report = this.tried ? comparison.attempt(proposal) : TrialReport.none();
		report.fault().ifPresent((fault) -> {
			throw new FailedTrialException(fault);
		});
		report.obstacle()
			.ifPresent((obstacle) -> this.scope.terminal()
				.remark("It was not tried on a copy of the tables: %s. Read it twice.".formatted(obstacle)));
		return this.author.write(revision, this.options, body(proposal, comparison, report),
				ProposalText.json(proposal));
	}

	private RevisionBody body(Proposal proposal, Comparison comparison, TrialReport report) {
		RevisionForm form = this.options.form(this.scope.host());
		return (form == RevisionForm.JAVA) ? new JavaBody().of(proposal.upgrade(), proposal.downgrade())
				: new SqlBody(SqlFlavor.of(comparison.words().name()), comparison.words(),
						comparison.statements(proposal, report))
					.of(proposal.upgrade(), proposal.downgrade());
	}

}
