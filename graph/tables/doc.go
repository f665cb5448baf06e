// Package tables is the import and export format: a folder of CSV files, one per kind of record, with one column for
// everything a store keeps, so that export, import into another store and export again give the same bytes.
//
// Files are written as UTF-8 with commas, LF, and quotes only where needed. Read is also what spreadsheets write:
// semicolons and tabs, a first line sep=; a byte order mark, UTF-16 with one, Windows-1252, CRLF, decimal commas, WAHR
// and FALSCH, dates such as 31.12.2020, and capitals in the names of columns.
//
// A cell with several values separates them by |; a | or \ that belongs to a value is written \| or \\. Texts in several
// languages have a column per language (description_de, description_uk) and one for the texts that are not ORIGINAL
// (description_status: "uk:MACHINE").
//
// A row changes the record with its id, or makes a new one. Of an existing record, a column that the file lacks stays as
// it is stored and an empty cell empties; a new record gets the default for both. Only an empty visibility leaves an
// existing record its level.
//
// Bodies, milestones and building blocks belong to initiatives and replace what these have: a file that is given holds
// all of them for every initiative it names and for every initiative of a given initiatives.csv. What no given file
// speaks of stays as it is stored.
package tables
