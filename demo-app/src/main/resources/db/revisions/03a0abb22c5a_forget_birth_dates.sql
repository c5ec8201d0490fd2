-- revision: 03a0abb22c5a
-- down-revision: 17ed579fc22a
-- message: forget birth dates
-- created: 2026-05-11
-- irreversible: the birth dates are gone, as the law asks; only a backup has them

-- migrate:upgrade
ALTER TABLE customers DROP COLUMN birth_date;
