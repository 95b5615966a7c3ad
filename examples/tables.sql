-- Asks the Parquet tables of a record with DuckDB:
--   ./onrecord export --format parquet --into tables
--   duckdb < examples/tables.sql
-- docs/tables.md describes every column, docs/cookbook.md has more.

-- Who is quoted most, and in how many reports.
SELECT speakers[1] AS speaker, count(*) AS statements, count(DISTINCT report) AS reports
FROM read_parquet('tables/statements.parquet')
WHERE len(speakers) > 0
GROUP BY ALL ORDER BY statements DESC, speaker LIMIT 20;

-- How a toll grew, by claimant.
SELECT claimant, day, bound, value, report
FROM read_parquet('tables/series.parquet')
WHERE measure = 'killed'
ORDER BY claimant, day, report;

-- What copies changed of their originals.
SELECT report, "of", degree, changes_from, changes_to
FROM read_parquet('tables/copies.parquet')
ORDER BY report;
