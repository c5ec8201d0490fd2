-- revision: 4d2e
-- down-revision: 2b7c, 3c9d
-- message: merge billing
-- created: 2026-03-16T16:45:00Z

-- migrate:upgrade

-- migrate:downgrade
