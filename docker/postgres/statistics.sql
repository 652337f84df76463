-- What the exporter reads, in the database minitwit. The application's name of a connection has a request's id while
-- one is answered, which is nothing for a metric's label: the role metrics finds this view before the server's own.
\set ON_ERROR_STOP on

CREATE SCHEMA IF NOT EXISTS metrics;
CREATE OR REPLACE VIEW metrics.pg_stat_activity AS
    SELECT datid, datname, pid, usesysid, usename, split_part(application_name, ' ', 1) AS application_name, client_addr,
           backend_start, xact_start, query_start, state_change, wait_event_type, wait_event, state, backend_type
    FROM pg_catalog.pg_stat_activity;
GRANT USAGE ON SCHEMA metrics TO metrics;
GRANT SELECT ON metrics.pg_stat_activity TO metrics;
ALTER ROLE metrics IN DATABASE minitwit SET search_path = metrics, pg_catalog;
