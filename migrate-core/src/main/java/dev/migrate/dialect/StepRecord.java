package dev.migrate.dialect;

import java.util.Optional;

/**
 * What the last statement of a step found.
 *
 * @param changedRows how many rows of the version table it changed
 * @param transactionId the id of the transaction, where the database can later say what
 * became of it
 * @param sessionState the settings at the end of the step, to compare with
 * {@link Session#state()}
 */
public record StepRecord(int changedRows, Optional<String> transactionId, String sessionState) {

}
