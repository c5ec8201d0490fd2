/** What does the page about migrations look like? */
@NullMarked
package dev.migrate.cli.page;

import org.jspecify.annotations.NullMarked;
