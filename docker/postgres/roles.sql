-- The roles and the database, once, on a new cluster.
\set ON_ERROR_STOP on

CREATE ROLE minitwit LOGIN;
-- Reads statistics, no tables.
CREATE ROLE metrics LOGIN IN ROLE pg_monitor CONNECTION LIMIT 5;
\ir passwords.sql

-- Sorted by bytes, so that no update of a language library can break an index.
CREATE DATABASE minitwit OWNER minitwit TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C';
REVOKE ALL ON DATABASE minitwit FROM PUBLIC;
GRANT CONNECT ON DATABASE minitwit TO metrics;
REVOKE ALL ON DATABASE postgres FROM PUBLIC;
GRANT CONNECT ON DATABASE postgres TO metrics;

-- The application's name of a connection has a request's id while one is answered: not for a metric's label. Whoever reads
-- statistics finds this view before the server's own.
\connect minitwit
CREATE SCHEMA metrics;
CREATE VIEW metrics.pg_stat_activity AS
    SELECT datid, datname, pid, usesysid, usename, split_part(application_name, ' ', 1) AS application_name, client_addr,
           backend_start, xact_start, query_start, state_change, wait_event_type, wait_event, state, backend_type
    FROM pg_catalog.pg_stat_activity;
GRANT USAGE ON SCHEMA metrics TO metrics;
GRANT SELECT ON metrics.pg_stat_activity TO metrics;
ALTER ROLE metrics IN DATABASE minitwit SET search_path = metrics, pg_catalog;
