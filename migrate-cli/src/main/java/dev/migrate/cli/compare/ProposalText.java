package dev.migrate.cli.compare;

import java.util.List;

import dev.migrate.autogenerate.Proposal;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.cli.terminal.Terminal;
import dev.migrate.render.WrittenOperation;

/** Says what was found missing, to people and to programs. */
public final class ProposalText {

	private ProposalText() {
	}

	/** Tell people, beside the answer. */
	public static void remark(Proposal proposal, Terminal terminal) {
		proposal.upgrade().forEach((written) -> {
			terminal.remark("Detected: " + written.operation().summary());
			written.remarks().forEach((remark) -> terminal.remark("  " + remark));
			written.question().ifPresent((question) -> terminal.remark("  To be decided: " + question));
		});
	}

	/** Return it for a program. */
	public static List<JsonObject> json(Proposal proposal) {
		return proposal.upgrade().stream().map(ProposalText::json).toList();
	}

	/** Return an operation for a program. */
	static JsonObject json(WrittenOperation written) {
		return new JsonObject().put("summary", written.operation().summary())
			.put("remarks", written.remarks())
			.put("question", written.question().orElse(null));
	}

}
