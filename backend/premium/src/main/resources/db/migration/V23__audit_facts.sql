-- What an entry says in words of its own, apart from the text that a person typed: one fact a line, its kind first.
ALTER TABLE audit_entry ADD COLUMN facts VARCHAR(1000) NULL;
