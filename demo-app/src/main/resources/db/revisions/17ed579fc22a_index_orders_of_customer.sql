-- revision: 17ed579fc22a
-- down-revision: 8b7e3859ca7b
-- message: index the orders of a customer while orders are placed
-- created: 2026-05-04
-- transactional: false
-- rerunnable: true

-- migrate:upgrade
-- An interrupted build leaves an invalid index behind.
DROP INDEX CONCURRENTLY IF EXISTS orders_customer_placed;
CREATE INDEX CONCURRENTLY orders_customer_placed ON orders (customer_id, placed_at DESC);

-- migrate:downgrade
DROP INDEX CONCURRENTLY IF EXISTS orders_customer_placed;
