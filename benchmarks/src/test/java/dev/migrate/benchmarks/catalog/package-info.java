/** What do tools do with the catalog of a database, and what does it cost them? */
@NullMarked
package dev.migrate.benchmarks.catalog;

import org.jspecify.annotations.NullMarked;
