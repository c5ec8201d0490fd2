/** What has been typed, and what comes of it? */
@NullMarked
package dev.migrate.cli;

import org.jspecify.annotations.NullMarked;
