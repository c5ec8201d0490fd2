package dev.migrate.benchmarks.workload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file for each revision, its statements divided by {@value #DIVIDER}. */
public final class PlainForm implements ScriptForm {

	/** What stands between two statements. */
	public static final String DIVIDER = ";\n";

	@Override
	public Path write(Workload workload, Path folder) throws IOException {
		int number = 0;
		for (List<String> statements : workload.revisions()) {
			number++;
			Files.writeString(folder.resolve("%05d.sql".formatted(number)), String.join(DIVIDER, statements));
		}
		return folder;
	}

}
