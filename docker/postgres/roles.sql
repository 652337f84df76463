-- Creates the roles, the database and the privileges. Idempotent. Runs on a new cluster, on a restored one, and on one of an earlier
-- version of these files (start).
\set ON_ERROR_STOP on

-- The owner of the schema; the application, which reads and writes rows; the exporter, which reads statistics and no tables.
SELECT format('CREATE ROLE %I LOGIN', name) FROM unnest(ARRAY['minitwit_owner', 'minitwit', 'metrics']) AS name
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)
\gexec
GRANT pg_monitor TO metrics;
ALTER ROLE metrics CONNECTION LIMIT 5;
\ir passwords.sql

-- Locale C: an update of a collation library cannot break an index.
SELECT $$CREATE DATABASE minitwit TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'$$
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'minitwit')
\gexec
REVOKE ALL ON DATABASE postgres FROM PUBLIC;
GRANT CONNECT ON DATABASE postgres TO metrics;

\connect minitwit
-- In one transaction, since a node of the previous release, whose role was the owner, may be running. `run` grants later tables.
BEGIN;
ALTER DATABASE minitwit OWNER TO minitwit_owner;
REVOKE ALL ON DATABASE minitwit FROM PUBLIC;
GRANT CONNECT ON DATABASE minitwit TO minitwit, metrics;
REASSIGN OWNED BY minitwit TO minitwit_owner;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO minitwit;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO minitwit;
SELECT 'REVOKE INSERT, UPDATE, DELETE ON public.flyway_schema_history FROM minitwit'
WHERE to_regclass('public.flyway_schema_history') IS NOT NULL
\gexec
COMMIT;
