-- revision: c5d07e1b6a92
-- down-revision: 8a4be6f01c55
-- message: Let reporting read customers
-- placeholders: true

-- migrate:upgrade
GRANT SELECT ON customer TO ${reporting-role};

-- migrate:downgrade
REVOKE SELECT ON customer FROM ${reporting-role};
