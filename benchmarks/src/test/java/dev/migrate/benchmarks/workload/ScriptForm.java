package dev.migrate.benchmarks.workload;

import java.io.IOException;
import java.nio.file.Path;

/** How a tool wants revisions to be written. */
public interface ScriptForm {

	/**
	 * Write the revisions.
	 * @param workload the revisions
	 * @param folder an empty folder
	 * @return what the tool finds them in: the folder, or an archive made in it
	 */
	Path write(Workload workload, Path folder) throws IOException;

}
