-- revision: 3c9d
-- down-revision: 1f0a
-- message: keep an audit log of everything that is done to a customer
-- created: 2026-03-10T08:30:00Z

-- migrate:upgrade
CREATE TABLE audit (
	at timestamptz NOT NULL DEFAULT now(),
	what text NOT NULL
);

-- migrate:downgrade
DROP TABLE audit;
