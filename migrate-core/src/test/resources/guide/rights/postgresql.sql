-- Who migrates: it owns what it creates, and may nothing else.
CREATE ROLE shop_migrate LOGIN PASSWORD 'change this';
GRANT CONNECT ON DATABASE shop TO shop_migrate;
GRANT USAGE, CREATE ON SCHEMA public TO shop_migrate;
CREATE SCHEMA migrations AUTHORIZATION shop_migrate;

-- The application: its rows, and a look at where the database is.
CREATE ROLE shop_app LOGIN PASSWORD 'change this too';
GRANT CONNECT ON DATABASE shop TO shop_app;
GRANT USAGE ON SCHEMA public, migrations TO shop_app;
ALTER DEFAULT PRIVILEGES FOR ROLE shop_migrate IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO shop_app;
ALTER DEFAULT PRIVILEGES FOR ROLE shop_migrate IN SCHEMA public GRANT USAGE ON SEQUENCES TO shop_app;
ALTER DEFAULT PRIVILEGES FOR ROLE shop_migrate IN SCHEMA migrations GRANT SELECT ON TABLES TO shop_app;
