-- revision: d52e
-- down-revision: c41d
-- requires-backfill: orders_total
-- migrate:upgrade
ALTER TABLE orders ALTER COLUMN total SET NOT NULL;
-- migrate:downgrade
ALTER TABLE orders ALTER COLUMN total DROP NOT NULL;
