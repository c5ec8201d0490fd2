package dev.migrate.cli.author;

import java.nio.file.Path;

/**
 * A revision that is ready to be written.
 *
 * @param path its file
 * @param text what will be in the file
 */
record NewSource(Path path, String text) {
}
