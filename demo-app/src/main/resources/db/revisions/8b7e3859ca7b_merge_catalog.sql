-- revision: 8b7e3859ca7b
-- down-revision: 20474faf5208, 7733d65bde92
-- message: merge the catalog
-- created: 2026-04-21
-- nothing-to-undo: it only joins two branches

-- migrate:upgrade
