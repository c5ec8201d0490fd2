-- revision: c41d
-- down-revision: b30c
-- transactional: false
-- nothing-to-undo: the column goes with b30c
-- migrate:upgrade
-- migrate:backfill orders_total
UPDATE orders SET total = quantity * price WHERE total IS NULL;
